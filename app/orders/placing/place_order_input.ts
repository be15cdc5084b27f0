import type { DateTime } from 'luxon'

/** One line as it was priced; prices are per unit, discounts for the whole line. */
export interface PlacedLineInput {
  variantId: number
  productId: number
  brandId: number
  sku: string
  title: string
  variantTitle: string
  imagePath: string | null
  quantity: number
  unitPriceMinor: bigint
  retailPriceMinor: bigint
  supplyPriceMinor: bigint
  /** Where it must come from; where left out, from wherever there is stock. */
  locationId?: number | null
  platformDiscountMinor?: bigint
  storeDiscountMinor?: bigint
}

/** What a sale is credited to; `network` resolves it, orders freeze it. */
export type OrderAttribution = {
  shareLinkId: number
  shareCode: string
  storeId: number
  promoterId: number | null
  via: 'share_link' | 'binding'
}

/** Whom an invoice is to name, as the customer wrote it. */
export type InvoiceRequest = {
  kind: 'personal' | 'company'
  title: string
  /** A company's number with the tax office. */
  taxNumber: string | null
}

export interface PlaceOrderInput {
  storeId: number
  /** Null for sales that name nobody. */
  customerId: number | null
  source: 'storefront' | 'replay' | 'demo'
  currency: string
  lines: PlacedLineInput[]
  /** The shipping fee each brand charges, in minor units; none where a brand is absent. */
  shippingByBrand: Map<number, bigint> | Record<number, bigint>
  contact: { name: string; email: string | null; phone: string | null } | null
  shippingAddress: Record<string, string | null> | null
  note: string | null
  /** To whom the customer wants it invoiced; nothing, where left out. */
  invoice?: InvoiceRequest | null
  locale: string
  attribution: OrderAttribution | null
  /** The same key again is the same order. */
  idempotencyKey: string
  placedAt: DateTime
  /** Until when its stock is held for it; null where no stock is tracked. */
  expiresAt: DateTime | null
  tracksStock: boolean
}

export interface PlacedOrder {
  orderId: number
  number: string
  /** What a guest's link to the order carries. */
  accessCode: string
  totalMinor: bigint
  /** False where an order with this idempotency key was there already. */
  isNew: boolean
  fulfilments: { id: number; brandId: number; locationId: number | null }[]
  /** By position: that of the input, unless stock from two places divided a line. */
  lines: { id: number; position: number; fulfilmentId: number; variantId: number }[]
}
