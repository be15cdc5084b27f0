import type { Destination } from '#catalog'
import type { PlaceOrderInput } from '#orders/placing/place_order_input'

/** Where an address is, as far as shipping fees go; null where it does not say. */
export function destinationOf(address: PlaceOrderInput['shippingAddress']): Destination | null {
  return address?.country ? { country: address.country, region: address.region ?? null } : null
}
