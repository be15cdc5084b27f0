import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox } from '#foundation'
import type { Cancellation } from '#orders/cancel_fulfilments'
import type { Order } from '#orders/models/order'
import { recordHistory } from '#orders/record_history'

/** Marks a locked order cancelled, once all that belongs to it has been seen to. */
export async function endCancelledOrder(
  order: Order,
  cancellation: Cancellation,
  trx: TransactionClientContract
) {
  const at = clock.now()
  const { id: orderId, state: from } = order
  await order.merge({ state: 'cancelled', cancelledAt: at }).save()
  const change = { event: 'order.cancelled', from, to: 'cancelled', at }
  await recordHistory([{ orderId, ...change, ...cancellation }], trx)
  await outbox.publish(trx, 'order.cancelled', { orderId })
}
