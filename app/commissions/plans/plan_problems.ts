import { WHOLE_BP } from '#money'
import type { Jurisdiction } from '#tenancy'
import { JURISDICTION_PROFILES } from '#commissions/plans/jurisdictions'
import { MOST_HOLD_DAYS, type PlanTerms } from '#commissions/plans/plan_terms'
import { problemsOf, type RuleProblem } from '#commissions/plans/rule_problems'

export type PlanProblem =
  | RuleProblem
  | { type: 'hold_days_invalid'; value: number }
  | { type: 'discount_invalid'; value: number }
  | { type: 'self_purchase_forbidden'; jurisdiction: Jurisdiction }
  | { type: 'uplines_exceed_owner'; rule: number; jurisdiction: Jurisdiction }

/** Why terms cannot be a plan where the tenant does its business. Empty where they can. */
export function planProblems(terms: PlanTerms, jurisdiction: Jurisdiction): PlanProblem[] {
  const profile = JURISDICTION_PROFILES[jurisdiction]
  const problems: PlanProblem[] = problemsOf(terms.rules)
  if (!isWithin(terms.holdDays, MOST_HOLD_DAYS)) {
    problems.push({ type: 'hold_days_invalid', value: terms.holdDays })
  }
  if (!isWithin(terms.platformDiscountMaxBp, WHOLE_BP)) {
    problems.push({ type: 'discount_invalid', value: terms.platformDiscountMaxBp })
  }
  if (terms.selfPurchaseEarns && !profile.selfPurchaseMayEarn) {
    problems.push({ type: 'self_purchase_forbidden', jurisdiction })
  }
  if (!profile.uplinesMayExceedOwner) {
    for (const [rule, { rates }] of terms.rules.entries()) {
      if (rates.upline1 + rates.upline2 > rates.owner) {
        problems.push({ type: 'uplines_exceed_owner', rule, jurisdiction })
      }
    }
  }
  return problems
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most
}
