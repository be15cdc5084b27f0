import type { MoneyJson } from '~/composables/translations'

export type ShopOrderLine = {
  id: number
  productId: number
  title: string
  variantTitle: string
  picture: { src: string; srcset: string | null } | null
  quantity: number
  unitPrice: MoneyJson
  gross: MoneyJson
  /** Units that are neither returned nor claimed. */
  claimable: number
}

export type ShopParcel = {
  number: string
  brandName: string
  state: string
  carrier: string | null
  trackingNumber: string | null
  shippedAt: string | null
  deliveredAt: string | null
  returnsUntil: string | null
  /** How it travels: in one parcel, or in several. */
  shipments: ShopShipment[]
  isConfirmable: boolean
  isClaimable: boolean
  lines: ShopOrderLine[]
}

export type ShopShipment = {
  id: number
  carrier: string
  trackingNumber: string
  shippedAt: string
  deliveredAt: string | null
  lines: { title: string; quantity: number }[]
  events: { event: string; place: string | null; at: string }[]
}

export type ShopCase = {
  number: string
  state: string
  kind: string
  reason: string
  message: string | null
  decision: string | null
  refund: MoneyJson | null
  /** The refund waits for the customer's bank to decide about a dispute. */
  waitsForBank: boolean
  requestedAt: string | null
  lines: { title: string; quantity: number }[]
}

/** An order as its customer sees it. */
export type ShopOrder = {
  number: string
  code: string
  state: string
  placedAt: string | null
  expiresAt: string | null
  goods: MoneyJson
  shipping: MoneyJson
  discount: MoneyJson | null
  total: MoneyJson
  refunded: MoneyJson | null
  contact: { name: string | null; email: string | null; phone: string | null }
  /** With the country's name beside its code. */
  address: Record<string, string | null>
  note: string | null
  invoice: {
    title: string
    taxNumber: string | null
    issued: { number: string; date: string } | null
  } | null
  isPayable: boolean
  isCancellable: boolean
  parcels: ShopParcel[]
  cases: ShopCase[]
  /** What happened so far, the first first. */
  history: { event: string; at: string }[]
}
