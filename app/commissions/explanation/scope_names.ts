import { tenantTable } from '#foundation'
import type { RuleScope } from '#commissions/plans/plan_rule'

const NAMED_BY: Record<Exclude<RuleScope, 'tenant'>, { table: string; column: string }> = {
  variant: { table: 'variants', column: 'sku' },
  product: { table: 'products', column: 'title' },
  brand: { table: 'brands', column: 'name' },
  category: { table: 'categories', column: 'name' },
}

interface Scoped {
  scope: RuleScope
  scopeId: number
}

/** What rules are about, by name; null for those about everything. A statement for each kind. */
export async function scopeNames(
  rules: readonly Scoped[]
): Promise<(rule: Scoped) => string | null> {
  const names = new Map<string, string>()
  for (const [scope, own] of Map.groupBy(rules, (rule) => rule.scope)) {
    if (scope === 'tenant') continue
    const { table, column } = NAMED_BY[scope]
    const rows = await tenantTable(table)
      .whereIn(
        'id',
        own.map(({ scopeId }) => scopeId)
      )
      .select('id', `${column} as name`)
    for (const { id, name } of rows) names.set(`${scope}:${id}`, name)
  }
  return ({ scope, scopeId }) => names.get(`${scope}:${scopeId}`) ?? null
}
