import type { MoneyJson } from '~/composables/translations'

export type CoverLevel = 'out' | 'low' | 'enough' | 'ample' | 'idle'

export type VariantLabel = {
  sku: string
  title: string
  variantTitle: string
  brandName: string
  imageUrl: string | null
}

export type DemandRow = VariantLabel & {
  variantId: number
  unitsSold: number
  unitsReturned: number
  trendBp: number | null
  gross: MoneyJson
  velocityMilli: number
  available: number
  onOrder: number
  coverDays: number | null
  coverLevel: CoverLevel
  suggestedQuantity: number
  curve: number[]
}

export type DayOfDemand = {
  day: string
  unitsSold: number
  unitsReturned: number
  gross: MoneyJson
}

/** Every number a suggestion was made of, as the server explains it. */
export type Reasoning = {
  asOf: string
  unitsLast28Days: number
  unitsLast7Days: number
  velocityMilli: number
  available: number
  onOrder: number
  coverDays: number | null
  leadTimeDays: number
  leadTimeSource: 'variant' | 'brand'
  safetyDays: number
  cycleDays: number
  reorderPoint: number
  targetStock: number
  isDue: boolean
  needed: number
  minOrderQuantity: number
  packSize: number
  suggestedQuantity: number
}

export type Option = {
  id: number
  name: string
}

export type ListedOrder = {
  number: string
  state: string
  brandName: string
  lines: number
  ordered: number
  confirmed: number
  received: number
  total: MoneyJson
  expectedOn: string | null
  createdAt: string
}

export type OrderCard = {
  number: string
  state: string
  brandName: string
  note: string | null
  total: MoneyJson
  confirmedTotal: MoneyJson
  receivedTotal: MoneyJson
  expectedOn: string | null
  may: { approve: boolean; cancel: boolean; confirm: boolean; receive: boolean; close: boolean }
}

export type OrderLine = VariantLabel & {
  lineId: number
  ordered: number
  confirmed: number | null
  received: number
  outstanding: number
  declineReason: string | null
  unitCost: MoneyJson
  lineTotal: MoneyJson
}

export type ReceiptCard = {
  number: string
  receivedAt: string
  note: string | null
  total: MoneyJson
  lines: (VariantLabel & { quantity: number; damaged: number; note: string | null })[]
}

export type HistoryEntry = {
  event: string
  at: string
  who: string | null
  reason: string | null
}
