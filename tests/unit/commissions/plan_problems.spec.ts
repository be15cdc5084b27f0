import { test } from '@japa/runner'
import { fundedDiscounts } from '#commissions/plans/funded_discounts'
import { planProblems } from '#commissions/plans/plan_problems'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { aRule, RATES } from '#tests/fixtures/commissions_fixture'

const TERMS: PlanTerms = {
  rules: [aRule()],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 0,
}
const TOP_HEAVY = [aRule({ ...RATES, owner: 699 })]

test.group('Commissions | terms that cannot be a plan', () => {
  for (const [name, change, jurisdiction, expected] of [
    ['those of the example can, everywhere', {}, 'cn', []],
    ['a negative hold', { holdDays: -1 }, 'us', ['hold_days_invalid']],
    ['a hold over 90 days', { holdDays: 91 }, 'us', ['hold_days_invalid']],
    ['a discount over the whole', { platformDiscountMaxBp: 10_001 }, 'us', ['discount_invalid']],
    [
      'pay for own purchases in China',
      { selfPurchaseEarns: true },
      'cn',
      ['self_purchase_forbidden'],
    ],
    ['… in the United States', { selfPurchaseEarns: true }, 'us', ['self_purchase_forbidden']],
    ['… may be in the European Union', { selfPurchaseEarns: true }, 'eu', []],
    ['uplines above the seller in China', { rules: TOP_HEAVY }, 'cn', ['uplines_exceed_owner']],
    ['… in the European Union', { rules: TOP_HEAVY }, 'eu', ['uplines_exceed_owner']],
    ['… may be in the United States', { rules: TOP_HEAVY }, 'us', []],
  ] as const) {
    test(name, ({ assert }) => {
      const problems = planProblems({ ...TERMS, ...(change as Partial<PlanTerms>) }, jurisdiction)
      assert.deepEqual(
        problems.map(({ type }) => type as string),
        [...expected]
      )
    })
  }
})

test.group('Commissions | who funds a discount', () => {
  for (const [name, given, most, funded] of [
    ['the platform, up to the plan’s part of the gross', [300n, 0n], 1_000, [300n, 0n]],
    ['the store what is beyond', [1_500n, 20n], 1_000, [1_000n, 520n]],
    ['the store everything, where the plan funds nothing', [300n, 20n], 0, [0n, 320n]],
    ['the platform all of its own, where there is no plan', [9_000n, 20n], null, [9_000n, 20n]],
  ] as const) {
    test(name, ({ assert }) => {
      const [platformMinor, storeMinor] = given
      const answer = fundedDiscounts({ platformMinor, storeMinor }, 10_009n, most)
      assert.deepEqual([answer.platformMinor, answer.storeMinor], [...funded])
    })
  }
})
