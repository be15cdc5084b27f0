import { Brand, localized } from '#catalog'
import { Fulfilment, Shipment } from '#orders'
import type { Story } from '#notices/stories/story'

/** A fulfilment may leave in several parcels: each is told of, by its own number. */
type FulfilmentPayload = { fulfilmentId: number; orderId: number; shipmentId?: number }

function about(type: string, letter: string): Story {
  return async (payload, trx, orders) => {
    const { fulfilmentId, orderId, shipmentId } = payload as FulfilmentPayload
    const told = orders.get(orderId)!
    const parcel = await Fulfilment.findOrFail(fulfilmentId, { client: trx })
    const sent = shipmentId ? await Shipment.findOrFail(shipmentId, { client: trx }) : parcel
    const brand = await Brand.findOrFail(parcel.brandId)
    const params = {
      brand: localized(brand, told.order.locale).name,
      carrier: sent.carrier ?? '',
      trackingNumber: sent.trackingNumber ?? '',
      returnsUntil: parcel.returnsUntil ? told.time(parcel.returnsUntil) : '',
    }
    return {
      ...{ type, key: `${type}:${shipmentId ?? fulfilmentId}` },
      content: { order: told.content, fulfilment: contentOf(parcel, sent, brand) },
      orderId,
      letters: [told.toCustomer(letter, params)],
    }
  }
}

function contentOf(parcel: Fulfilment, sent: Fulfilment | Shipment, brand: Brand) {
  return {
    number: parcel.number,
    state: parcel.state as string,
    brand: brand.slug,
    carrier: sent.carrier,
    tracking_number: sent.trackingNumber,
    shipped_at: sent.shippedAt?.toISO() ?? null,
    delivered_at: parcel.deliveredAt?.toISO() ?? null,
    returns_until: parcel.returnsUntil?.toISO() ?? null,
  }
}

export const FULFILMENT_STORIES: Record<string, Story> = {
  'fulfilment.shipped': about('fulfilment.shipped', 'fulfilment_shipped'),
  'fulfilment.delivered': about('fulfilment.delivered', 'fulfilment_delivered'),
  'fulfilment.cancelled': about('fulfilment.cancelled', 'fulfilment_cancelled'),
}
