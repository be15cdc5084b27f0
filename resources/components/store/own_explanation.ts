import type { MoneyJson } from '~/composables/translations'

export type OwnShare = {
  role: string
  rateBp: number
  exact: string | null
  fromPool: MoneyJson
  markup: MoneyJson | null
  markupShareBp: number
  borne: MoneyJson | null
  amount: MoneyJson
  reversed: MoneyJson
  kept: MoneyJson
  state: string | null
  paidBy: { number: string; state: string } | null
}

export type ShareBase = { kind: string; amount: MoneyJson | null }

/** What an earner sees of how their share of a line came about. */
export type OwnExplanation = {
  line: {
    orderNumber: string
    storeName: string
    title: string
    variantTitle: string
    quantity: number
    unitPrice: MoneyJson
    retailPrice: MoneyJson
    gross: MoneyJson
    paidAt: string
  }
  plan: { name: string; version: number } | null
  rule: {
    scope: string
    scopeName: string | null
    storeTier: string
    passedOver: string[]
  } | null
  base: ShareBase
  own: OwnShare
  reversals: { caseNumber: string; at: string; gross: MoneyJson; taken: MoneyJson }[]
  maturesAt: string | null
  maturedAt: string | null
}
