import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { NoteLostDisputes } from '#orders/actions/cases/note_lost_disputes'
import { orderIdOf } from '#orders/references'

type Input = { reference: string }

/** What a payer's bank has taken back of an order is gone from its lines. */
export default class NoteLostDispute implements TransactionalJob<Input> {
  async handle({ reference }: Input, trx: TransactionClientContract) {
    const orderId = orderIdOf(reference)
    if (orderId !== null) await new NoteLostDisputes().handle(orderId, trx)
  }
}
