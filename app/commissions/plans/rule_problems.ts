import { EARNING_ROLES, WHOLE_BP } from '#money'
import { ruleKey, type PlanRuleTerms } from '#commissions/plans/plan_rule'

export type RuleProblem =
  | { type: 'no_rules' }
  | { type: 'rate_invalid'; rule: number; what: string; value: number }
  | { type: 'rates_over_whole'; rule: number; sumBp: number }
  | { type: 'scope_invalid'; rule: number }
  | { type: 'rule_repeated'; rule: number }

/** Why rules cannot be a plan; `rule` counts from 0. Empty where they can. */
export function problemsOf(rules: readonly PlanRuleTerms[]): RuleProblem[] {
  if (rules.length === 0) return [{ type: 'no_rules' }]
  const seen = new Set<string>()
  return rules.flatMap((rule, index) => {
    const problems = [...rateProblems(rule, index)]
    if ((rule.scope === 'tenant') !== (rule.scopeId === 0)) {
      problems.push({ type: 'scope_invalid', rule: index })
    }
    const key = ruleKey(rule)
    if (seen.has(key)) problems.push({ type: 'rule_repeated', rule: index })
    seen.add(key)
    return problems
  })
}

function rateProblems(rule: PlanRuleTerms, index: number): RuleProblem[] {
  const named = { ...rule.rates, markup_share: rule.markupShareBp }
  const invalid = Object.entries(named).filter(([, value]) => !isRate(value))
  if (invalid.length > 0) {
    return invalid.map(([what, value]) => ({ type: 'rate_invalid', rule: index, what, value }))
  }
  const sumBp = EARNING_ROLES.reduce((sum, role) => sum + rule.rates[role], 0)
  return sumBp > WHOLE_BP ? [{ type: 'rates_over_whole', rule: index, sumBp }] : []
}

function isRate(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= WHOLE_BP
}
