import type { SplitLineInput } from '#money'
import { NO_RULE } from '#commissions/booking/split_sale'
import { fundedDiscounts } from '#commissions/plans/funded_discounts'
import { matchRule, type RuleBook } from '#commissions/plans/match_rule'
import type { PlanRuleTerms } from '#commissions/plans/plan_rule'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import type { SoldLine } from '#commissions/simulation/sold_lines'

/**
 * What the split of a sold line would have been asked under another plan. Who stood above the store
 * stays as it was; its tier and the product's category are those of today. Pure.
 */
export function splitUnderPlan(
  line: SoldLine,
  plan: Pick<PlanTerms, 'selfPurchaseEarns' | 'platformDiscountMaxBp'> & {
    book: RuleBook<PlanRuleTerms>
  },
  categoryIds: readonly number[]
): SplitLineInput {
  const { base, rates, markupShareBp } = matchRule(plan.book, { ...line, categoryIds }) ?? NO_RULE
  const exists = { ...line.actual.exists }
  for (const role of line.boughtByThemselves) exists[role] = plan.selfPurchaseEarns
  const grossMinor = line.actual.unitPriceMinor * BigInt(line.actual.quantity)
  const discounts = fundedDiscounts(line.given, grossMinor, plan.platformDiscountMaxBp)
  return {
    ...line.actual,
    base,
    rates,
    markupShareBp,
    exists,
    platformFundedDiscountMinor: discounts.platformMinor,
    storeFundedDiscountMinor: discounts.storeMinor,
  }
}
