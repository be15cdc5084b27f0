import type { PlanRuleTerms } from '#commissions/plans/plan_rule'

/** All that a plan version says. There is nothing else that could be set: see docs/commissions.md. */
export interface PlanTerms {
  rules: PlanRuleTerms[]
  /** Whether one may earn from what one buys in one's own store. */
  selfPurchaseEarns: boolean
  /** Days that earnings wait on after the return window has closed. */
  holdDays: number
  /**
   * The platform funds discounts up to this part of a line's gross, in basis points; what is
   * beyond comes off the owner's share.
   */
  platformDiscountMaxBp: number
}

export const MOST_HOLD_DAYS = 90

/** The terms out of whatever else is known of a version. */
export function termsOf(plan: PlanTerms): PlanTerms {
  const { rules, selfPurchaseEarns, holdDays, platformDiscountMaxBp } = plan
  return { rules, selfPurchaseEarns, holdDays, platformDiscountMaxBp }
}
