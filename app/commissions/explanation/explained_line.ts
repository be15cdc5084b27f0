import type { DateTime } from 'luxon'
import type { CommissionBase, EarningRole } from '#money'
import type { RuleScope } from '#commissions/plans/plan_rule'
import type { Absence } from '#commissions/booking/earners'
import type { ExplainedShare } from '#commissions/explanation/explain_shares'
import type { NamedJournal } from '#commissions/explanation/named_journals'
import type { PayingPayout } from '#commissions/explanation/paying_payout'
import type { EarningState } from '#commissions/queries/list_earnings'

export interface LineEarning extends ExplainedShare {
  earningId: number | null
  payeeType: 'store' | 'promoter'
  payeeId: number
  payeeName: string
  /** From the pool, and for the owner the markup, less what the owner bore. */
  amountMinor: bigint
  reversedMinor: bigint
  state: EarningState | null
  paidBy: PayingPayout | null
}

/** What one case, or a lost dispute, took back of the line. */
export interface ExplainedReversal {
  /** The case's number, or the dispute's at Stripe. */
  caseNumber: string
  at: DateTime<true>
  afterMaturity: boolean
  grossMinor: bigint
  cashMinor: bigint
  platformDiscountMinor: bigint
  brandMinor: bigint
  platformMinor: bigint
  sharesMinor: Record<EarningRole, bigint>
}

/** The whole derivation of a sold line, from its price to what was paid. Amounts in minor units. */
export interface ExplainedLine {
  line: {
    orderLineId: number
    orderNumber: string
    storeId: number
    storeName: string
    title: string
    variantTitle: string
    quantity: number
    unitPriceMinor: bigint
    retailPriceMinor: bigint
    supplyPriceMinor: bigint
    grossMinor: bigint
    cashMinor: bigint
    platformDiscountMinor: bigint
    storeDiscountMinor: bigint
    paidAt: DateTime<true>
  }
  plan: { name: string; version: number; effectiveFrom: DateTime<true> } | null
  rule: {
    scope: RuleScope
    scopeName: string | null
    storeTier: string
    /** The more specific kinds of rule that the plan had none of for this line. */
    passedOver: RuleScope[]
  } | null
  base: { kind: CommissionBase; minor: bigint }
  pool: { rateBp: number; minor: bigint }
  owner: { markupMinor: bigint; markupShareBp: number; borneMinor: bigint }
  earnings: LineEarning[]
  absences: Partial<Record<EarningRole, Absence>>
  brand: { name: string; source: 'brand' | 'platform'; minor: bigint; reversedMinor: bigint }
  platform: { minor: bigint; reversedMinor: bigint }
  reversals: ExplainedReversal[]
  state: string
  maturesAt: DateTime<true> | null
  maturedAt: DateTime<true> | null
  journals: NamedJournal[]
}
