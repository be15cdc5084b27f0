import { EARNING_ROLES } from '#money'
import { ruleKey, type PlanRuleTerms } from '#commissions/plans/plan_rule'
import type { PlanTerms } from '#commissions/plans/plan_terms'

type Value = string | number | boolean

/** One thing that differs between two versions. */
export type PlanChange =
  | { type: 'setting'; name: string; from: Value; to: Value }
  | { type: 'rule_added' | 'rule_removed'; rule: PlanRuleTerms }
  | { type: 'rule_changed'; rule: PlanRuleTerms; name: string; from: Value; to: Value }

const SETTINGS = ['selfPurchaseEarns', 'holdDays', 'platformDiscountMaxBp'] as const

/** What a version changes against the one before, settings first. Rules are known by their scope. */
export function planChanges(before: PlanTerms, after: PlanTerms): PlanChange[] {
  const settings = SETTINGS.filter((name) => before[name] !== after[name]).map(
    (name): PlanChange => ({ type: 'setting', name, from: before[name], to: after[name] })
  )
  const old = new Map(before.rules.map((rule) => [ruleKey(rule), rule]))
  const now = new Map(after.rules.map((rule) => [ruleKey(rule), rule]))
  const removed = before.rules
    .filter((rule) => !now.has(ruleKey(rule)))
    .map((rule): PlanChange => ({ type: 'rule_removed', rule }))
  const rest = after.rules.flatMap((rule): PlanChange[] => {
    const known = old.get(ruleKey(rule))
    return known ? ruleChanges(known, rule) : [{ type: 'rule_added', rule }]
  })
  return [...settings, ...removed, ...rest]
}

function ruleChanges(before: PlanRuleTerms, after: PlanRuleTerms): PlanChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return Object.keys(now)
    .filter((name) => old[name] !== now[name])
    .map((name) => ({
      type: 'rule_changed',
      rule: after,
      name,
      from: old[name],
      to: now[name],
    }))
}

function valuesOf({ base, rates, markupShareBp }: PlanRuleTerms): Record<string, Value> {
  return {
    base,
    ...Object.fromEntries(EARNING_ROLES.map((role) => [role, rates[role]])),
    markupShareBp,
  }
}
