import { EARNING_ROLES } from '#money'

/**
 * Everything a plan can say. A term that is not here is refused, never passed over: whoever asks
 * for a bonus per recruit, a fee to join, a purchase to qualify or a third level is told that there
 * is no such thing.
 */
const TERMS = ['rules', 'selfPurchaseEarns', 'holdDays', 'platformDiscountMaxBp']
const RULE_TERMS = ['scope', 'scopeId', 'storeTier', 'base', 'rates', 'markupShareBp']

/** The names of terms that no plan has, such as `rules.0.rates.upline3`. */
export function unknownTerms(plan: unknown): string[] {
  if (!isRecord(plan)) return []
  const rules = Array.isArray(plan.rules) ? plan.rules.filter(isRecord) : []
  return [
    ...strangers(plan, TERMS, ''),
    ...rules.flatMap((rule, index) => [
      ...strangers(rule, RULE_TERMS, `rules.${index}.`),
      ...(isRecord(rule.rates)
        ? strangers(rule.rates, EARNING_ROLES, `rules.${index}.rates.`)
        : []),
    ]),
  ]
}

function strangers(record: object, known: readonly string[], prefix: string): string[] {
  return Object.keys(record)
    .filter((name) => !known.includes(name))
    .map((name) => `${prefix}${name}`)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
