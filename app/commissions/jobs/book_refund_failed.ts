import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { BookRefundsFailed } from '#commissions/actions/book_refunds_failed'

interface Message extends Record<string, unknown> {
  refundId: number
}

export default class BookRefundFailed implements TransactionalJob<Message> {
  async handle({ refundId }: Message, trx: TransactionClientContract) {
    await new BookRefundsFailed().handle([refundId], trx)
  }
}
