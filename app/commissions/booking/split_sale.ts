import { perRole, splitLine, WHOLE_BP, type LineSplit, type PerRole } from '#money'
import type { Candidate, SaleCandidates } from '#commissions/booking/candidates'
import { earnersOf, type Earners } from '#commissions/booking/earners'
import type { Sale, SaleLine } from '#commissions/booking/sale'
import { fundedDiscounts } from '#commissions/plans/funded_discounts'
import { matchRule } from '#commissions/plans/match_rule'
import type { PlanRule } from '#commissions/plans/plan_rule'
import type { PlanVersion } from '#commissions/plans/plan_versions'

/** A line of a sale, divided, and everything that it was divided by. */
export interface SplitSaleLine {
  line: SaleLine
  split: LineSplit
  planVersionId: number | null
  /** Days it waits on after it can no longer be returned. */
  holdDays: number
  /** Null where no rule covers the line; then `terms` gives nobody a part of the pool. */
  ruleId: number | null
  terms: Pick<PlanRule, 'base' | 'rates' | 'markupShareBp'>
  earners: PerRole<Candidate | null>
  absences: Earners['absences']
}

/** Without a rule there is no pool; what an owner put on top of the retail price is still theirs. */
export const NO_RULE = {
  base: 'gross',
  rates: perRole(() => 0),
  markupShareBp: WHOLE_BP,
} as const

/** Divides a sale line by line, by the plan that was in force when it was paid. Pure. */
export function splitSale(
  sale: Sale,
  candidates: SaleCandidates,
  plan: PlanVersion | null,
  pathOf: (categoryId: number | null) => readonly number[]
): SplitSaleLine[] {
  const { earners, absences } = earnersOf({
    candidates,
    buyerEmail: sale.buyerEmail,
    selfPurchaseEarns: plan?.selfPurchaseEarns ?? false,
  })
  const exists = perRole((role) => earners[role] !== null)
  return sale.lines.map((line) => {
    const subject = {
      ...line,
      categoryIds: pathOf(line.categoryId),
      storeTier: candidates.storeTier,
    }
    const rule = plan ? matchRule(plan.book, subject) : null
    const terms = rule ?? NO_RULE
    const discounts = fundedDiscounts(
      { platformMinor: line.platformDiscountMinor, storeMinor: line.storeDiscountMinor },
      line.unitPriceMinor * BigInt(line.quantity),
      plan?.platformDiscountMaxBp ?? null
    )
    const split = splitLine({
      ...line,
      base: terms.base,
      rates: terms.rates,
      exists,
      markupShareBp: terms.markupShareBp,
      platformFundedDiscountMinor: discounts.platformMinor,
      storeFundedDiscountMinor: discounts.storeMinor,
    })
    return {
      line,
      split,
      planVersionId: plan?.id ?? null,
      holdDays: plan?.holdDays ?? 0,
      ruleId: rule?.id ?? null,
      terms,
      earners,
      absences,
    }
  })
}
