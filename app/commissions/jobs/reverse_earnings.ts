import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { ReverseCases } from '#commissions/actions/reverse_cases'

interface Message extends Record<string, unknown> {
  caseId: number
}

export default class ReverseEarnings implements TransactionalJob<Message> {
  async handle(message: Message, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: Message[], trx: TransactionClientContract) {
    await new ReverseCases().handle(
      messages.map(({ caseId }) => caseId),
      trx
    )
  }
}
