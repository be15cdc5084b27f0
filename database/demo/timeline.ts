import type {
  PlannedCancellation,
  PlannedOrder,
  PlannedReturn,
  PlannedShipment,
} from './sales/planned_order.ts'

/** Something that happens to a planned order at a moment. */
export type DemoEvent = { at: Date; order: PlannedOrder } & (
  | { type: 'placed' }
  | { type: 'cancelled'; cancellation: PlannedCancellation }
  | { type: 'shipped'; shipment: PlannedShipment }
  | { type: 'delivered'; shipment: PlannedShipment }
  | { type: 'returned'; returned: PlannedReturn }
)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * All that happens until a moment, in order of time; what would happen later is left out, so that
 * the last days have parcels on their way and returns still to come.
 */
export function timeline(orders: PlannedOrder[], until: Date): DemoEvent[] {
  return orders
    .flatMap(lifeOf)
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

function lifeOf(order: PlannedOrder): DemoEvent[] {
  const after = (milliseconds: number, since = order.placedAt) =>
    new Date(since.getTime() + milliseconds)
  const events: DemoEvent[] = [{ type: 'placed', at: order.placedAt, order }]
  const { cancellation } = order
  if (cancellation) {
    const at = after(cancellation.afterMinutes * MINUTE)
    events.push({ type: 'cancelled', at, order, cancellation })
  }
  for (const shipment of order.shipments) {
    const shippedAt = after(shipment.shippedAfterHours * HOUR)
    const deliveredAt = after(shipment.deliveredAfterHours * HOUR, shippedAt)
    events.push({ type: 'shipped', at: shippedAt, order, shipment })
    events.push({ type: 'delivered', at: deliveredAt, order, shipment })
    for (const returned of order.returns) {
      if (order.lines[returned.line]!.brand !== shipment.brand) continue
      events.push({
        type: 'returned',
        at: after(returned.daysAfter * DAY, deliveredAt),
        order,
        returned,
      })
    }
  }
  return events
}
