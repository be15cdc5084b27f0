import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, SYSTEM } from '#foundation'
import { Payment, Refund, RequestRefund } from '#payments'
import { Order } from '#orders/models/order'
import { recordHistory } from '#orders/record_history'
import { orderReference, returnedPaymentReference } from '#orders/references'

export interface PaymentToReturn {
  orderId: number
  paymentId: number
  reason: string
}

/**
 * Sends all of a payment back that no order can be given for, but for what was refunded at Stripe.
 * Asked again, it is on its way.
 */
export class ReturnPayment {
  async handle({ orderId, paymentId, reason }: PaymentToReturn, trx: TransactionClientContract) {
    const { refundableMinor: amountMinor } = await Payment.query({ client: trx })
      .where('id', paymentId)
      .forUpdate()
      .firstOrFail()
    const reference = returnedPaymentReference(paymentId)
    const known = await Refund.query({ client: trx }).where({ paymentId, reference }).first()
    if (known || amountMinor === 0n) return
    const refund = await new RequestRefund().handle(
      {
        paymentReference: orderReference(orderId),
        paymentId,
        reference,
        amountMinor,
      },
      trx
    )
    if (!refund.ok) throw new Error(`Payment ${paymentId} cannot go back: ${refund.error.type}`)
    const { state } = await Order.query({ client: trx }).where('id', orderId).firstOrFail()
    await recordHistory(
      [
        {
          ...{ orderId, event: 'order.payment_returned', from: state, to: state },
          ...{ actor: SYSTEM, reason, details: { paymentId }, at: clock.now() },
        },
      ],
      trx
    )
    await outbox.publish(trx, 'order.payment_returned', { orderId, paymentId, reason })
  }
}
