import type { PlannedInvoice } from './invoices.ts'

/** An order as the demo wants it to happen; the production actions decide what it costs. */
export type PlannedOrder = {
  /** The same on every run of the same plan: fit for an idempotency key. */
  key: string
  /** Slug of the store. */
  store: string
  /** The customer's mail address. */
  customer: string
  /** Mail address of the customer whose shared link led here. */
  promoter: string | null
  placedAt: Date
  /** Whom the customer wants an invoice to name; null for most, who want none. */
  invoice: PlannedInvoice | null
  lines: PlannedLine[]
  /** One for each brand in the order; none where it is cancelled before. */
  shipments: PlannedShipment[]
  cancellation: PlannedCancellation | null
  returns: PlannedReturn[]
}

export type PlannedLine = { sku: string; brand: string; quantity: number }

/** `deliveredAfterHours` counts from the shipping. */
export type PlannedShipment = {
  brand: string
  shippedAfterHours: number
  deliveredAfterHours: number
}

export type PlannedCancellation = { afterMinutes: number; message: string }

export type ReturnReason = 'damaged' | 'wrong_item' | 'not_as_described' | 'changed_mind'

/** `line` is the place in the order's lines, from 0; `daysAfter` counts from the line's delivery. */
export type PlannedReturn = {
  line: number
  quantity: number
  daysAfter: number
  reason: ReturnReason
  message: string
}
