import type { DateTime } from 'luxon'
import type { PlatformAccountKind } from '#ledger'

/** A paid order, with all that decides who gets what of it. Minor units of the tenant's currency. */
export interface Sale {
  orderId: number
  storeId: number
  paidAt: DateTime<true>
  /** Where its money arrived. */
  clearing: PlatformAccountKind
  /** What was paid, shipping included. */
  totalMinor: bigint
  buyerEmail: string | null
  /** Who shared the link that the sale is credited to. */
  promoterId: number | null
  lines: SaleLine[]
  parcels: Parcel[]
}

export interface SaleLine {
  id: number
  variantId: number
  productId: number
  brandId: number
  categoryId: number | null
  parcel: Parcel
  quantity: number
  unitPriceMinor: bigint
  retailPriceMinor: bigint
  supplyPriceMinor: bigint
  platformDiscountMinor: bigint
  storeDiscountMinor: bigint
}

/** A fulfilment: what one brand or the platform's warehouse ships of the order. */
export interface Parcel {
  fulfilmentId: number
  brandId: number
  /** Goods of the platform's own stock were bought before: the brand is not owed them again. */
  supplySource: 'brand' | 'platform'
  shippingMinor: bigint
  /** Until when it may be returned; null before it is delivered. */
  returnsUntil: DateTime<true> | null
}
