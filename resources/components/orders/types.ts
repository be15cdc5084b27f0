import type { MoneyJson } from '~/composables/translations'

export type OrderRow = {
  number: string
  state: string
  storeName: string
  customerName: string | null
  total: MoneyJson
  refunded: MoneyJson
  placedAt: string | null
  parcels: { brandName: string; state: string }[]
}

export type SavedView = { id: number; name: string; filters: string }

export type ParcelFilterValues = {
  state: string
  number: string
  tracking: string
  from: string
  to: string
}

export type OrderFilterValues = {
  state: string
  shipping: string
  brand: string
  store: string
  number: string
  from: string
  to: string
}

export type Parcel = {
  id: number
  number: string
  orderNumber: string
  state: string
  brandName: string
  shipsFrom: 'brand' | 'platform'
  shipping: MoneyJson
  carrier: string | null
  trackingNumber: string | null
  paidAt: string | null
  shipBy: string | null
  shippedAt: string | null
  deliveredAt: string | null
  returnsUntil: string | null
}

export type ParcelRow = Parcel & { recipient: string | null; units: number }

export type LineToShip = {
  id: number
  title: string
  variantTitle: string
  toShip: number
}

export type ShipmentRow = {
  id: number
  fulfilmentId: number
  carrier: string
  trackingNumber: string
  state: string
  shippedAt: string
  deliveredAt: string | null
  lines: { title: string; quantity: number }[]
  events: { event: string; place: string | null; at: string }[]
}

export type OrderLine = {
  id: number
  fulfilmentId: number
  title: string
  variantTitle: string
  sku: string
  pictureUrl: string | null
  quantity: number
  returnedQuantity: number
  unitPrice: MoneyJson
  gross: MoneyJson
  discount: MoneyJson
}

export type CaseRow = {
  number: string
  orderNumber: string
  brandName: string
  customerName: string | null
  kind: string
  state: string
  reason: string
  refund: MoneyJson
  requestedAt: string
  dueAt: string | null
  fulfilmentNumber: string
}

export type CaseDetails = {
  number: string
  state: string
  kind: string
  reason: string
  message: string | null
  decision: string | null
  orderNumber: string
  customerName: string | null
  fulfilmentNumber: string
  fulfilmentState: string
  refund: MoneyJson
  shippingRefund: MoneyJson
  refundableShipping: MoneyJson
  requestedAt: string
  decidedAt: string | null
  dueAt: string | null
  dueSide: 'customer' | 'brand' | 'platform' | null
  suggestsShipping: boolean
  returnParcel: { carrier: string; trackingNumber: string } | null
  replacement: { carrier: string; trackingNumber: string } | null
  may: {
    decide: boolean
    receive: boolean
    refundInstead: boolean
    replace: boolean
    write: boolean
    repeatRefund: boolean
  }
  refunds: (RefundRow & { provider: string })[]
  lines: CaseLine[]
  messages: CaseWords[]
}

export type CaseWords = {
  id: number
  side: 'customer' | 'brand' | 'platform'
  words: string
  /** By their ids, below the case's address. */
  photos: number[]
  at: string
}

export type CaseLine = {
  orderLineId: number
  title: string
  variantTitle: string
  pictureUrl: string | null
  sold: number
  claimed: number
  claimedGross: MoneyJson
}

export type PaymentRow = {
  id: number
  state: string
  method: string
  amount: MoneyJson
  fee: MoneyJson | null
  createdAt: string
}

export type RefundRow = {
  id: number
  state: string
  amount: MoneyJson
  failure: string | null
  /** Made at Stripe instead of here. */
  isDirect: boolean
  createdAt: string
}

export type DisputeRow = {
  id: number
  state: string
  reason: string
  amount: MoneyJson
  createdAt: string
}

export type TimelineEntry = {
  at: string
  event: string
  actorName: string | null
  actorType: string
  reason: string | null
  subject: string | null
  amount: MoneyJson | null
}

export type Address = Record<string, string | null> | null
