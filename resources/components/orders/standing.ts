/** From the parcel that needs most to that which needs nothing more. */
export const PARCEL_STATES = [
  'awaiting_shipment',
  'partly_shipped',
  'shipped',
  'delivered',
  'closed',
  'cancelled',
]

/** How an order stands in one word: once paid, it stands as its least advanced parcel does. */
export function standingOf(order: { state: string; parcels: { state: string }[] }) {
  const states = order.parcels.map(({ state }) => state)
  const slowest = PARCEL_STATES.find((state) => states.includes(state))
  return order.state === 'paid' && slowest
    ? { namespace: 'orders.fulfilment_state', state: slowest }
    : { namespace: 'orders.state', state: order.state }
}
