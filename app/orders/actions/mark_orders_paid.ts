import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { assertNever } from '#foundation'
import { SellReserved } from '#inventory'
import { beginFulfilment } from '#orders/begin_fulfilment'
import { lockOrders } from '#orders/lock_orders'
import type { OrderState } from '#orders/order_states'
import { orderReference } from '#orders/references'

export interface OrderPayment {
  orderId: number
  paidAt: DateTime
}

/** `expired` and `cancelled` orders stay as they are: the caller decides what to do with the money. */
export type PaymentOutcome = 'paid' | 'already_paid' | 'expired' | 'cancelled'

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
    const outcomes = payments.map(({ orderId }) => outcomeFor(orders.get(orderId)!.state))
    const paid = payments
      .filter((_, index) => outcomes[index] === 'paid')
      .map(({ orderId, paidAt }) => ({ ...orders.get(orderId)!, paidAt }))
    const tracked = paid.filter(({ tracksStock }) => tracksStock)
    const references = tracked.map(({ id }) => orderReference(id))
    const sold = await new SellReserved().handleMany(references, trx)
    if (sold.size !== references.length) throw new Error('A paid order held no stock')

    await beginFulfilment(paid, trx)
    return outcomes
  }
}

function outcomeFor(state: OrderState): PaymentOutcome {
  switch (state) {
    case 'awaiting_payment':
      return 'paid'
    case 'paid':
    case 'closed':
      return 'already_paid'
    case 'expired':
    case 'cancelled':
      return state
    default:
      return assertNever(state)
  }
}
