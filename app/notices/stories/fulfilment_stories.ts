import { Brand, localized } from '#catalog'
import { Fulfilment } from '#orders'
import type { Story } from '#notices/stories/story'
import { ToldOrder } from '#notices/stories/told_order'

/** A fulfilment may leave in several parcels: each is told of. */
type FulfilmentPayload = { fulfilmentId: number; orderId: number; shipmentId?: number }

function about(type: string, letter: string): Story {
  return async (payload, trx) => {
    const { fulfilmentId, orderId, shipmentId } = payload as FulfilmentPayload
    const told = await ToldOrder.find(orderId, trx)
    const parcel = await Fulfilment.findOrFail(fulfilmentId, { client: trx })
    const brand = await Brand.findOrFail(parcel.brandId)
    const params = {
      brand: localized(brand, told.order.locale).name,
      carrier: parcel.carrier ?? '',
      trackingNumber: parcel.trackingNumber ?? '',
      returnsUntil: parcel.returnsUntil ? told.time(parcel.returnsUntil) : '',
    }
    return {
      ...{ type, key: `${type}:${shipmentId ?? fulfilmentId}` },
      content: { order: told.content, fulfilment: contentOf(parcel, brand) },
      orderId,
      letters: [told.toCustomer(letter, params)],
    }
  }
}

function contentOf(parcel: Fulfilment, brand: Brand) {
  return {
    number: parcel.number,
    state: parcel.state as string,
    brand: brand.slug,
    carrier: parcel.carrier,
    tracking_number: parcel.trackingNumber,
    shipped_at: parcel.shippedAt?.toISO() ?? null,
    delivered_at: parcel.deliveredAt?.toISO() ?? null,
    returns_until: parcel.returnsUntil?.toISO() ?? null,
  }
}

export const FULFILMENT_STORIES: Record<string, Story> = {
  'fulfilment.shipped': about('fulfilment.shipped', 'fulfilment_shipped'),
  'fulfilment.delivered': about('fulfilment.delivered', 'fulfilment_delivered'),
  'fulfilment.cancelled': about('fulfilment.cancelled', 'fulfilment_cancelled'),
}
