import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNever } from '#foundation'
import { SellReserved } from '#inventory'
import { beginFulfilment } from '#orders/begin_fulfilment'
import { lockOrders, type LockedOrder } from '#orders/lock_orders'
import { orderReference } from '#orders/references'

export interface OrderPayment {
  orderId: number
  paymentId: number
  paidAt: DateTime
}

/**
 * What came of a payment. `told_again` is the one that paid the order before. Another one is for the
 * caller to send back, as is that of an `expired` or `cancelled` order, which stays as it is.
 */
export type PaymentOutcome = 'paid' | 'told_again' | 'paid_twice' | 'expired' | 'cancelled'

/**
 * Turns orders that await their payment into paid ones: what was held for them is sold, their
 * fulfilments await shipment, and `order.paid { orderId }` is published for each.
 */
export class MarkOrdersPaid {
  /** @returns what came of each, in the order given */
  async handle(
    payments: OrderPayment[],
    trx: TransactionClientContract
  ): Promise<PaymentOutcome[]> {
    const orders = await lockOrders(
      payments.map(({ orderId }) => orderId),
      trx
    )
    const outcomes = payments.map((payment) => outcomeOf(payment, orders.get(payment.orderId)!))
    const paid = payments
      .filter((_, index) => outcomes[index] === 'paid')
      .map(({ orderId, ...payment }) => ({ ...orders.get(orderId)!, ...payment }))
    const tracked = paid.filter(({ tracksStock }) => tracksStock)
    const references = tracked.map(({ id }) => orderReference(id))
    const sold = await new SellReserved().handleMany(references, trx)
    if (sold.size !== references.length) throw new Error('A paid order held no stock')

    await beginFulfilment(paid, trx)
    return outcomes
  }
}

function outcomeOf({ paymentId }: OrderPayment, order: LockedOrder): PaymentOutcome {
  if (order.paidByPaymentId === paymentId) return 'told_again'
  switch (order.state) {
    case 'awaiting_payment':
      return 'paid'
    case 'paid':
    case 'closed':
      return 'paid_twice'
    case 'expired':
    case 'cancelled':
      return order.state
    default:
      return assertNever(order.state)
  }
}
