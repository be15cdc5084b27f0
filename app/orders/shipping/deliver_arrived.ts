import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime } from '#foundation'
import { MarkDelivered } from '#orders/actions/mark_delivered'
import { Fulfilment } from '#orders/models/fulfilment'

interface Arrival {
  fulfilmentId: number
  shipmentId: number
  at: DateTime
}

/** A parcel of a locked fulfilment has arrived; with the last one, the fulfilment is delivered. */
export async function deliverArrived(
  { fulfilmentId, shipmentId, at }: Arrival,
  trx: TransactionClientContract
) {
  await tenantTable('shipments', trx)
    .where('id', shipmentId)
    .where('state', 'shipped')
    .update({
      state: 'delivered',
      delivered_at: toDatabaseTime(at),
      updated_at: toDatabaseTime(clock.now()),
    })
  await deliverIfAllArrived({ fulfilmentId, at }, trx)
}

/** Delivers a locked fulfilment of which nothing is under way, nor still to be shipped. */
export async function deliverIfAllArrived(
  { fulfilmentId, at }: Omit<Arrival, 'shipmentId'>,
  trx: TransactionClientContract
) {
  const { state } = await Fulfilment.query({ client: trx }).where('id', fulfilmentId).firstOrFail()
  const underWay = await tenantTable('shipments', trx)
    .where('fulfilment_id', fulfilmentId)
    .where('state', 'shipped')
    .first()
  if (state !== 'shipped' || underWay) return
  const delivery = { fulfilmentId, deliveredAt: at, reason: 'tracking' }
  await new MarkDelivered().handle([delivery], trx)
}
