import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { FollowDispute } from '#commissions/actions/follow_dispute'

interface Message extends Record<string, unknown> {
  disputeId: number
}

export default class FollowDisputeJob implements TransactionalJob<Message> {
  handle({ disputeId }: Message, trx: TransactionClientContract) {
    return new FollowDispute().handle(disputeId, trx)
  }
}
