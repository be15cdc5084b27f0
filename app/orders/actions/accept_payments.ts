import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNever, tenantTable } from '#foundation'
import { Payment } from '#payments'
import { MarkOrdersPaid, type PaymentOutcome } from '#orders/actions/mark_orders_paid'
import { HonourLatePayment } from '#orders/actions/honour_late_payment'
import { ReturnPayment } from '#orders/actions/return_payment'
import { orderReference, returnedPaymentReference } from '#orders/references'

export interface OrderPaid {
  orderId: number
  paymentId: number
  paidAt: DateTime
}

/**
 * Takes the money that came for orders. In time, the order is paid. After its expiry, it is
 * honoured if the stock is still there. Else, and where the order was cancelled or paid already,
 * the money goes back at once.
 */
export class AcceptPayments {
  async handle(payments: OrderPaid[], trx: TransactionClientContract) {
    const byOrder = Map.groupBy(payments, ({ orderId }) => orderId)
    const first = [...byOrder.values()].map(([payment]) => payment)
    const outcomes = await new MarkOrdersPaid().handle(first, trx)
    for (const [index, payment] of first.entries()) {
      await this.#follow(outcomes[index], payment, trx)
    }
    const second = [...byOrder.values()].flatMap(([, ...others]) => others)
    if (second.length > 0) await this.handle(second, trx)
  }

  async #follow(outcome: PaymentOutcome, payment: OrderPaid, trx: TransactionClientContract) {
    const goesBack = (reason: string) => new ReturnPayment().handle({ ...payment, reason }, trx)

    switch (outcome) {
      case 'paid':
        return
      case 'already_paid':
        if (await this.#isOneTooMany(payment, trx)) await goesBack('paid_twice')
        return
      case 'expired':
        if (await new HonourLatePayment().handle(payment, trx)) return
        return goesBack('out_of_stock')
      case 'cancelled':
        return goesBack('cancelled')
      default:
        return assertNever(outcome)
    }
  }

  /**
   * Whether another payment is kept for the order. Which of several came first does not say so: the
   * later one may have been heard of first. The order is locked, so one of them stays.
   */
  async #isOneTooMany({ orderId, paymentId }: OrderPaid, trx: TransactionClientContract) {
    const payments = await Payment.query({ client: trx })
      .where('reference', orderReference(orderId))
      .where('state', 'succeeded')
    const returns = await tenantTable('refunds', trx)
      .whereIn(
        'reference',
        payments.map(({ id }) => returnedPaymentReference(id))
      )
      .select('reference')
    const returned = new Set(returns.map(({ reference }) => reference as string))
    const kept = payments.filter(({ id }) => !returned.has(returnedPaymentReference(id)))
    return kept.length > 1 && kept.some(({ id }) => id === paymentId)
  }
}
