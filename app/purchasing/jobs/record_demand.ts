import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { RecordDemand } from '#purchasing/actions/record_demand'

export default class RecordDemandJob implements TransactionalJob<{ orderId: number }> {
  async handle(message: { orderId: number }, trx: TransactionClientContract) {
    await this.handleMany([message], trx)
  }

  async handleMany(messages: { orderId: number }[], trx: TransactionClientContract) {
    await new RecordDemand().handle(
      messages.map(({ orderId }) => orderId),
      trx
    )
  }
}
