import type { MoneyJson } from '~/composables/translations'

export type PerRole<Value> = Record<'owner' | 'upline1' | 'upline2' | 'promoter', Value>
export const ROLES = ['owner', 'upline1', 'upline2', 'promoter'] as const

export type AccountName = { kind: string; ownerName: string | null }

export type Journal = {
  id: number
  event: string
  occurredAt: string
  postings: { debit: AccountName; credit: AccountName; amount: MoneyJson }[]
}

export type ExplainedEarning = {
  role: string
  rateBp: number
  floor: MoneyJson
  remainderHundredths: number
  rounding: MoneyJson
  fromPool: MoneyJson
  payeeName: string
  amount: MoneyJson
  reversed: MoneyJson
  paidBy: { number: string; state: string } | null
}

export type ExplainedReversal = {
  caseNumber: string
  at: string
  afterMaturity: boolean
  gross: MoneyJson
  cash: MoneyJson
  platformDiscount: MoneyJson
  brand: MoneyJson
  platform: MoneyJson
  shares: PerRole<MoneyJson>
}

/** The whole derivation of a sold line. */
export type ExplainedLine = {
  line: {
    orderNumber: string
    storeName: string
    title: string
    variantTitle: string
    quantity: number
    unitPrice: MoneyJson
    retailPrice: MoneyJson
    supplyPrice: MoneyJson
    gross: MoneyJson
    cash: MoneyJson
    platformDiscount: MoneyJson
    storeDiscount: MoneyJson
    paidAt: string
  }
  plan: { name: string; version: number; effectiveFrom: string } | null
  rule: {
    scope: string
    scopeName: string | null
    storeTier: string
    passedOver: string[]
  } | null
  base: { kind: string; amount: MoneyJson }
  pool: { rateBp: number; amount: MoneyJson }
  owner: { markup: MoneyJson; markupShareBp: number; borne: MoneyJson }
  earnings: ExplainedEarning[]
  absences: Partial<PerRole<string>>
  brand: { name: string; source: string; amount: MoneyJson; reversed: MoneyJson }
  platform: { amount: MoneyJson; reversed: MoneyJson }
  reversals: ExplainedReversal[]
  state: string
  maturesAt: string | null
  maturedAt: string | null
  journals: Journal[]
}

export type DividedLine = {
  orderLineId: number
  title: string
  variantTitle: string
  quantity: number
  state: string
  gross: MoneyJson
  brand: MoneyJson
  shares: PerRole<MoneyJson>
  platform: MoneyJson
  refunded: MoneyJson
}
