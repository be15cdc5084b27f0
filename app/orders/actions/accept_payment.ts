import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNever } from '#foundation'
import { Payment } from '#payments'
import { MarkOrdersPaid } from '#orders/actions/mark_orders_paid'
import { HonourLatePayment } from '#orders/actions/honour_late_payment'
import { ReturnPayment } from '#orders/actions/return_payment'
import { orderReference } from '#orders/references'

export interface OrderPaid {
  orderId: number
  paymentId: number
  paidAt: DateTime
}

/**
 * Takes the money that came for an order. In time, the order is paid. After its expiry, it is
 * honoured if the stock is still there. Else, and where the order was cancelled or paid already,
 * the money goes back at once.
 */
export class AcceptPayment {
  async handle({ orderId, paymentId, paidAt }: OrderPaid, trx: TransactionClientContract) {
    const [outcome] = await new MarkOrdersPaid().handle([{ orderId, paidAt }], trx)
    const goesBack = (reason: string) =>
      new ReturnPayment().handle({ orderId, paymentId, reason }, trx)

    switch (outcome) {
      case 'paid':
        return
      case 'already_paid':
        if (await this.#isSecond(orderId, paymentId, trx)) await goesBack('paid_twice')
        return
      case 'expired':
        if (await new HonourLatePayment().handle({ orderId, paidAt }, trx)) return
        return goesBack('out_of_stock')
      case 'cancelled':
        return goesBack('cancelled')
      default:
        return assertNever(outcome)
    }
  }

  async #isSecond(orderId: number, paymentId: number, trx: TransactionClientContract) {
    const first = await Payment.query({ client: trx })
      .where('reference', orderReference(orderId))
      .where('state', 'succeeded')
      .orderBy('succeeded_at')
      .orderBy('id')
      .firstOrFail()
    return first.id !== paymentId
  }
}
