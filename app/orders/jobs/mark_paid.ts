import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { Payment } from '#payments'
import { AcceptPayments } from '#orders/actions/accept_payments'
import { orderIdOf } from '#orders/references'

type Input = { paymentId: number; reference: string }

/** Reacts to money that came; of what was not for an order it knows nothing. */
export default class MarkPaid implements TransactionalJob<Input> {
  async handle(input: Input, trx: TransactionClientContract) {
    await this.handleMany([input], trx)
  }

  async handleMany(inputs: Input[], trx: TransactionClientContract) {
    const forOrders = inputs.filter(({ reference }) => orderIdOf(reference) !== null)
    const ids = forOrders.map(({ paymentId }) => paymentId)
    const payments = await Payment.query({ client: trx }).whereIn('id', ids).orderBy('id')
    const paid = payments.map(({ id, reference, succeededAt }) => ({
      ...{ orderId: orderIdOf(reference)!, paymentId: id, paidAt: succeededAt! },
    }))
    await new AcceptPayments().handle(paid, trx)
  }
}
