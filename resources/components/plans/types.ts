import type { MoneyJson } from '~/composables/translations'

export const ROLES = ['owner', 'upline1', 'upline2', 'promoter'] as const
export const SCOPES = ['variant', 'product', 'brand', 'category', 'tenant'] as const
export const BASES = ['gross', 'retail', 'margin'] as const

export type Rates = Record<(typeof ROLES)[number], number>

export type Rule = {
  scope: string
  scopeId: number
  scopeName: string | null
  storeTier: string
  base: string
  rates: Rates
  markupShareBp: number
}

export type Terms = {
  rules: Rule[]
  selfPurchaseEarns: boolean
  holdDays: number
  platformDiscountMaxBp: number
}

export type Loss = {
  variantId: number
  sku: string
  title: string
  storeTier: string
  price: MoneyJson
  loss: MoneyJson
}

export type Change = {
  type: string
  name: string
  from: string
  to: string
  rule: { scope: string; scopeName: string | null; storeTier: string } | null
}

export type VersionRow = {
  id: number
  name: string
  version: number
  standing: string
  effectiveFrom: string | null
  publishedAt: string | null
  publisher: string | null
}

export type Example = {
  gross: MoneyJson
  cash: MoneyJson
  pool: MoneyJson
  refund: MoneyJson
  isLoss: boolean
  rows: { who: string; sold: MoneyJson; back: MoneyJson; kept: MoneyJson }[]
}
