import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNever } from '#foundation'
import { Payment } from '#payments'
import {
  MarkOrdersPaid,
  type OrderPayment,
  type PaymentOutcome,
} from '#orders/actions/mark_orders_paid'
import { HonourLatePayment } from '#orders/actions/honour_late_payment'
import { ReturnPayment } from '#orders/actions/return_payment'

/**
 * Takes the money that came for orders. In time, the order is paid. After its expiry, it is
 * honoured if the stock is still there, and none of the money has gone back. Else, and where the
 * order was cancelled or paid already, the money goes back at once.
 */
export class AcceptPayments {
  async handle(payments: OrderPayment[], trx: TransactionClientContract) {
    const byOrder = Map.groupBy(payments, ({ orderId }) => orderId)
    const first = [...byOrder.values()].map(([payment]) => payment)
    const outcomes = await new MarkOrdersPaid().handle(first, trx)
    for (const [index, payment] of first.entries()) {
      await this.#follow(outcomes[index], payment, trx)
    }
    const second = [...byOrder.values()].flatMap(([, ...others]) => others)
    if (second.length > 0) await this.handle(second, trx)
  }

  async #follow(outcome: PaymentOutcome, payment: OrderPayment, trx: TransactionClientContract) {
    const goesBack = (reason: string) => new ReturnPayment().handle({ ...payment, reason }, trx)

    switch (outcome) {
      case 'paid':
      case 'told_again':
        return
      case 'paid_twice':
        return goesBack(outcome)
      case 'expired':
        if (await this.#isRefunded(payment, trx)) return goesBack('cancelled')
        if (await new HonourLatePayment().handle(payment, trx)) return
        return goesBack('out_of_stock')
      case 'cancelled':
        return goesBack('cancelled')
      default:
        return assertNever(outcome)
    }
  }

  /** Held, so that what is refunded later finds the order paid. */
  async #isRefunded({ paymentId }: OrderPayment, trx: TransactionClientContract) {
    const { refundedMinor } = await Payment.query({ client: trx })
      .where('id', paymentId)
      .forUpdate()
      .firstOrFail()
    return refundedMinor > 0n
  }
}
