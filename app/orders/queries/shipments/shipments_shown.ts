import { fromDatabaseTime, tenantTable } from '#foundation'
import type { TrackingEventName } from '#orders/carriers/carrier'

export interface ShipmentShown {
  id: number
  fulfilmentId: number
  carrier: string
  trackingNumber: string
  state: string
  shippedAt: string
  deliveredAt: string | null
  lines: { title: string; quantity: number }[]
  /** What the carrier told, the latest first. */
  events: { event: TrackingEventName; place: string | null; at: string }[]
}

/** The parcels of some fulfilments with what is in them and how far they are: three statements. */
export async function shipmentsShown(fulfilmentIds: number[]): Promise<ShipmentShown[]> {
  const shipments = await tenantTable('shipments')
    .whereIn('fulfilment_id', fulfilmentIds)
    .orderBy('id')
  const ids = shipments.map(({ id }) => Number(id))
  const lines = await tenantTable('shipment_lines')
    .join('order_lines', (join) =>
      join
        .on('order_lines.tenant_id', 'shipment_lines.tenant_id')
        .andOn('order_lines.id', 'shipment_lines.order_line_id')
    )
    .whereIn('shipment_lines.shipment_id', ids)
    .select('shipment_lines.shipment_id', 'shipment_lines.quantity', 'order_lines.title')
    .orderBy('order_lines.position')
  const events = await tenantTable('tracking_events')
    .whereIn('shipment_id', ids)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
  const of = (rows: Record<string, any>[], id: number) =>
    rows.filter((row) => Number(row.shipment_id) === id)
  return shipments.map((row) => ({
    id: Number(row.id),
    fulfilmentId: Number(row.fulfilment_id),
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    state: row.state,
    shippedAt: fromDatabaseTime(row.shipped_at).toISO(),
    deliveredAt: row.delivered_at && fromDatabaseTime(row.delivered_at).toISO(),
    lines: of(lines, Number(row.id)).map(({ title, quantity }) => ({ title, quantity })),
    events: of(events, Number(row.id)).map(({ event, place, happened_at: at }) => ({
      ...{ event, place, at: fromDatabaseTime(at).toISO() },
    })),
  }))
}
