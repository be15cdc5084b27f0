import { randomBytes } from 'node:crypto'
import { clock, publicCode, toDatabaseTime } from '#foundation'
import type { Parcel, ParcelLine } from '#orders/placing/divide_into_parcels'
import { orderTotals } from '#orders/placing/order_totals'
import type { PlaceOrderInput } from '#orders/placing/place_order_input'

/** The row of a new order, numbered so that the number tells nothing about volume. */
export function orderRow(input: PlaceOrderInput) {
  const totals = orderTotals(input)
  const now = toDatabaseTime(clock.now())
  return {
    number: publicCode(10),
    access_code: randomBytes(12).toString('hex'),
    store_id: input.storeId,
    customer_id: input.customerId,
    source: input.source,
    state: 'awaiting_payment',
    currency: input.currency,
    goods_minor: totals.goodsMinor.toString(),
    shipping_minor: totals.shippingMinor.toString(),
    platform_discount_minor: totals.platformDiscountMinor.toString(),
    store_discount_minor: totals.storeDiscountMinor.toString(),
    total_minor: totals.totalMinor.toString(),
    customer_name: input.contact?.name ?? null,
    email: input.contact?.email ?? null,
    phone: input.contact?.phone ?? null,
    shipping_address: input.shippingAddress && JSON.stringify(input.shippingAddress),
    note: input.note,
    locale: input.locale,
    attribution: input.attribution && JSON.stringify(input.attribution),
    tracks_stock: input.tracksStock,
    idempotency_key: input.idempotencyKey,
    placed_at: toDatabaseTime(input.placedAt),
    expires_at: input.expiresAt && toDatabaseTime(input.expiresAt),
    created_at: now,
    updated_at: now,
  }
}

/** The row of the invoice that is asked for with an order; none where none is. */
export function invoiceRows(orderId: number, { invoice }: PlaceOrderInput) {
  if (!invoice) return []
  const { kind, title, taxNumber } = invoice
  const now = toDatabaseTime(clock.now())
  const asked = { order_id: orderId, state: 'requested', kind, title, tax_number: taxNumber }
  return [{ ...asked, created_at: now, updated_at: now }]
}

/** @param index of the parcel within its order, from 0: the end of its number */
export function fulfilmentRow(
  order: { id: number; number: string },
  parcel: Parcel,
  index: number
) {
  const now = toDatabaseTime(clock.now())
  return {
    order_id: order.id,
    brand_id: parcel.brandId,
    location_id: parcel.locationId,
    number: `${order.number}-${index + 1}`,
    state: 'awaiting_payment',
    shipping_minor: parcel.shippingMinor.toString(),
    created_at: now,
    updated_at: now,
  }
}

export function lineRow(orderId: number, fulfilmentId: number, currency: string, line: ParcelLine) {
  return {
    order_id: orderId,
    fulfilment_id: fulfilmentId,
    position: line.position,
    brand_id: line.brandId,
    product_id: line.productId,
    variant_id: line.variantId,
    location_id: line.locationId ?? null,
    sku: line.sku,
    title: line.title,
    variant_title: line.variantTitle,
    image_path: line.imagePath,
    quantity: line.quantity,
    currency,
    unit_price_minor: line.unitPriceMinor.toString(),
    retail_price_minor: line.retailPriceMinor.toString(),
    supply_price_minor: line.supplyPriceMinor.toString(),
    gross_minor: (line.unitPriceMinor * BigInt(line.quantity)).toString(),
    platform_discount_minor: (line.platformDiscountMinor ?? 0n).toString(),
    store_discount_minor: (line.storeDiscountMinor ?? 0n).toString(),
    created_at: toDatabaseTime(clock.now()),
  }
}
