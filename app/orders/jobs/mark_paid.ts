import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { TransactionalJob } from '#foundation'
import { Payment } from '#payments'
import { AcceptPayment } from '#orders/actions/accept_payment'
import { orderIdOf } from '#orders/references'

type Input = { paymentId: number; reference: string }

/** Reacts to money that came; of what was not for an order it knows nothing. */
export default class MarkPaid implements TransactionalJob<Input> {
  async handle({ paymentId, reference }: Input, trx: TransactionClientContract) {
    const orderId = orderIdOf(reference)
    if (orderId === null) return
    const payment = await Payment.query({ client: trx }).where('id', paymentId).firstOrFail()
    await new AcceptPayment().handle({ orderId, paymentId, paidAt: payment.succeededAt! }, trx)
  }
}
