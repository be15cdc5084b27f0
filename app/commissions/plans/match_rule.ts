import { RULE_SCOPES, type PlanRule, type RuleScope } from '#commissions/plans/plan_rule'

/** What a line sells, and where. */
export interface RuleSubject {
  variantId: number
  productId: number
  brandId: number
  /** The product's category and those above it, nearest first. */
  categoryIds: readonly number[]
  storeTier: string
}

export type RuleBook = ReadonlyMap<string, PlanRule>

export function ruleBook(rules: readonly PlanRule[]): RuleBook {
  return new Map(rules.map((rule) => [keyOf(rule.scope, rule.scopeId, rule.storeTier), rule]))
}

/**
 * The most specific rule that covers a line: by what is sold first (variant, product, brand,
 * category, tenant), then by whether it names the store's tier. Null where none does.
 */
export function matchRule(book: RuleBook, subject: RuleSubject): PlanRule | null {
  for (const scope of RULE_SCOPES) {
    for (const scopeId of scopeIds(scope, subject)) {
      const rule =
        book.get(keyOf(scope, scopeId, subject.storeTier)) ?? book.get(keyOf(scope, scopeId, ''))
      if (rule) return rule
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

function keyOf(scope: RuleScope, scopeId: number, storeTier: string): string {
  return `${scope}:${scopeId}:${storeTier}`
}
