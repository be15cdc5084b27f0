import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { RecordReturns } from '#purchasing/actions/record_returns'

export default class RecordReturnsJob implements TransactionalJob<{ caseId: number }> {
  async handle(message: { caseId: number }, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: { caseId: number }[], trx: TransactionClientContract) {
    await new RecordReturns().handle(
      messages.map(({ caseId }) => caseId),
      trx
    )
  }
}
