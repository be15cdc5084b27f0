import type { CommissionBase, PerRole } from '#money'

/** What a rule may cover, the most specific first: the order in which rules are matched. */
export const RULE_SCOPES = ['variant', 'product', 'brand', 'category', 'tenant'] as const
export type RuleScope = (typeof RULE_SCOPES)[number]

/** Rates that a plan gives for what its scope covers. */
export interface PlanRuleTerms {
  scope: RuleScope
  /** The variant's, product's, brand's or category's id; 0 for the tenant. */
  scopeId: number
  /** For stores of this tier only; '' for all. */
  storeTier: string
  base: CommissionBase
  /** Basis points of the base. */
  rates: PerRole<number>
  /** The owner's part of a positive markup, in basis points. */
  markupShareBp: number
}

/** What no two rules of a plan have in common. */
export function ruleKey({
  scope,
  scopeId,
  storeTier,
}: Pick<PlanRuleTerms, 'scope' | 'scopeId' | 'storeTier'>): string {
  return `${scope}:${scopeId}:${storeTier}`
}

export interface PlanRule extends PlanRuleTerms {
  id: number
}
