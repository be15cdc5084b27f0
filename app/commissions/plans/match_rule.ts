import {
  RULE_SCOPES,
  ruleKey,
  type PlanRule,
  type PlanRuleTerms,
  type RuleScope,
} from '#commissions/plans/plan_rule'

/** What a line sells, and where. */
export interface RuleSubject {
  variantId: number
  productId: number
  brandId: number
  /** The product's category and those above it, nearest first. */
  categoryIds: readonly number[]
  storeTier: string
}

export type RuleBook<Rule extends PlanRuleTerms = PlanRule> = ReadonlyMap<string, Rule>

export function ruleBook<Rule extends PlanRuleTerms>(rules: readonly Rule[]): RuleBook<Rule> {
  return new Map(rules.map((rule) => [ruleKey(rule), rule]))
}

/**
 * The most specific rule that covers a line: by what is sold first (variant, product, brand,
 * category, tenant), then by whether it names the store's tier. Null where none does.
 */
export function matchRule<Rule extends PlanRuleTerms>(
  book: RuleBook<Rule>,
  subject: RuleSubject
): Rule | null {
  for (const scope of RULE_SCOPES) {
    for (const scopeId of scopeIds(scope, subject)) {
      for (const storeTier of [subject.storeTier, '']) {
        const rule = book.get(ruleKey({ scope, scopeId, storeTier }))
        if (rule) return rule
      }
    }
  }
  return null
}

function scopeIds(scope: RuleScope, subject: RuleSubject): readonly number[] {
  switch (scope) {
    case 'variant':
      return [subject.variantId]
    case 'product':
      return [subject.productId]
    case 'brand':
      return [subject.brandId]
    case 'category':
      return subject.categoryIds
    case 'tenant':
      return [0]
  }
}
