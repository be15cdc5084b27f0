import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, outbox, toDatabaseTime } from '#foundation'

export interface DeliveryOrder {
  endpointId: number
  eventId: number
}

/** Orders events to be sent to endpoints, now. */
export async function orderDeliveries(
  deliveries: readonly DeliveryOrder[],
  trx: TransactionClientContract
) {
  const now = toDatabaseTime(clock.now())
  const rows = deliveries.map(({ endpointId, eventId }) => ({
    ...{ endpoint_id: endpointId, event_id: eventId, state: 'waiting' },
    ...{ next_attempt_at: now, created_at: now, updated_at: now },
  }))
  const ids = await insertRows(trx, 'webhook_deliveries', rows)
  const payloads = ids.map((deliveryId) => ({ deliveryId }))
  await outbox.enqueueMany(trx, 'notices.deliver_webhook', payloads)
}
