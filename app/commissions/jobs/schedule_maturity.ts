import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { ScheduleMaturity } from '#commissions/actions/schedule_maturity'

interface Message extends Record<string, unknown> {
  fulfilmentId: number
}

export default class ScheduleMaturityJob implements TransactionalJob<Message> {
  async handle(message: Message, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: Message[], trx: TransactionClientContract) {
    await new ScheduleMaturity().handle(
      messages.map(({ fulfilmentId }) => fulfilmentId),
      trx
    )
  }
}
