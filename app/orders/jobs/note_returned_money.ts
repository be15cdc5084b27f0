import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { NoteReturnedMoney } from '#orders/actions/cases/note_returned_money'
import { orderIdOf } from '#orders/references'

type Input = { reference: string }

/** What went back of an order without a case, to a payer's bank or at Stripe, is gone from its lines. */
export default class NoteReturnedMoneyJob implements TransactionalJob<Input> {
  async handle({ reference }: Input, trx: TransactionClientContract) {
    const orderId = orderIdOf(reference)
    if (orderId !== null) await new NoteReturnedMoney().handle(orderId, trx)
  }
}
