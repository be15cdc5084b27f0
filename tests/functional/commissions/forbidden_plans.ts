import type { Jurisdiction } from '#tenancy'
import { aRule, RATES } from '#tests/fixtures/commissions_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

/**
 * Plans that must not be: as someone would write them down, and as someone would slip them past the
 * code into the database. `column` names a term that has nowhere to stand.
 */
export interface Forbidden {
  name: string
  plan: Record<string, unknown>
  jurisdiction?: Jurisdiction
  /** SQL's way in: a rule's or a version's column with its value, or publication as it is. */
  rule?: Record<string, unknown>
  version?: Record<string, unknown>
  refusal: RegExp
}

const NOWHERE = /Unknown column/
export const aPlan = (change: object = {}, rule: object = {}) => ({
  rules: [{ ...aRule(), ...rule }],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 0,
  ...change,
})
const rates = (change: object) => aPlan({}, { rates: { ...RATES, ...change } })

export const CORPUS: Forbidden[] = [
  {
    name: 'headcount pay',
    plan: aPlan({ recruitBonusMinor: '500' }),
    version: { recruit_bonus_minor: 500 },
    refusal: NOWHERE,
  },
  {
    name: 'headcount pay as a rule',
    plan: aPlan({}, { scope: 'recruit', scopeId: 1 }),
    rule: { scope: 'recruit', scope_id: 1 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'headcount pay as a base',
    plan: aPlan({}, { base: 'headcount' }),
    rule: { base: 'headcnt' },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a third level',
    plan: rates({ upline3: 100 }),
    rule: { upline3_bp: 100 },
    refusal: NOWHERE,
  },
  {
    name: 'levels without end',
    plan: aPlan({}, { uplines: [100, 100, 100] }),
    rule: { uplines: '[100,100,100]' },
    refusal: NOWHERE,
  },
  {
    name: 'an entry fee',
    plan: aPlan({ joiningFeeMinor: '9900' }),
    version: { joining_fee_minor: 9900 },
    refusal: NOWHERE,
  },
  {
    name: 'a purchase gate',
    plan: aPlan({ minimumPurchaseMinor: '50000' }),
    version: { minimum_purchase_minor: 50_000 },
    refusal: NOWHERE,
  },
  {
    name: 'a purchase gate on a rule',
    plan: aPlan({}, { afterOwnPurchasesOf: '50000' }),
    rule: { after_own_purchases_minor: 50_000 },
    refusal: NOWHERE,
  },
  {
    name: 'a rank that is bought',
    plan: aPlan({ ranks: [{ priceMinor: '100' }] }),
    version: { ranks: '[]' },
    refusal: NOWHERE,
  },
  {
    name: 'a negative rate',
    plan: rates({ owner: -1 }),
    rule: { owner_bp: -1 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a negative rate above',
    plan: rates({ upline2: -100 }),
    rule: { upline2_bp: -100 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a rate over the whole',
    plan: rates({ promoter: 10_001 }),
    rule: { promoter_bp: 10_001 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'rates that are more than there is',
    plan: rates({ owner: 9_000 }),
    rule: { owner_bp: 9_000 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a negative part of the markup',
    plan: aPlan({}, { markupShareBp: -1 }),
    rule: { markup_share_bp: -1 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'more than all of the markup',
    plan: aPlan({}, { markupShareBp: 10_001 }),
    rule: { markup_share_bp: 10_001 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a hold that ends before it began',
    plan: aPlan({ holdDays: -5 }),
    version: { hold_days: -5 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'a hold without end',
    plan: aPlan({ holdDays: 5_000 }),
    version: { hold_days: 5_000 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'discounts over the whole',
    plan: aPlan({ platformDiscountMaxBp: 20_000 }),
    version: { platform_discount_max_bp: 20_000 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'shares over the margin',
    plan: rates({ owner: 3_500 }),
    rule: { owner_bp: 3_500 },
    refusal: /sold at a loss/,
  },
  {
    name: 'discounts over the margin',
    plan: aPlan({ platformDiscountMaxBp: 2_000 }),
    version: { platform_discount_max_bp: 2_000 },
    refusal: /sold at a loss/,
  },
  {
    name: 'uplines above the seller in China',
    jurisdiction: 'cn',
    plan: rates({ upline1: 1_251 }),
    rule: { upline1_bp: 1_251 },
    refusal: /more than who sells/,
  },
  {
    name: 'own purchases that pay in China',
    jurisdiction: 'cn',
    plan: aPlan({ selfPurchaseEarns: true }),
    version: { self_purchase_earns: 1 },
    refusal: REFUSED_BY_CHECK,
  },
  {
    name: 'own purchases that pay in the United States',
    plan: aPlan({ selfPurchaseEarns: true }),
    version: { self_purchase_earns: 1 },
    refusal: REFUSED_BY_CHECK,
  },
]
