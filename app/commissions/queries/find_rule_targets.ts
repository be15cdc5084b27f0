import { containing, tenantTable } from '#foundation'
import type { RuleScope } from '#commissions/plans/plan_rule'

const MOST = 20

interface TargetSource {
  table: string
  name: string
  searched: string[]
}

const SOURCES: Record<Exclude<RuleScope, 'tenant'>, TargetSource> = {
  variant: { table: 'variants', name: 'sku', searched: ['sku', 'title'] },
  product: { table: 'products', name: 'title', searched: ['title', 'handle'] },
  brand: { table: 'brands', name: 'name', searched: ['name'] },
  category: { table: 'categories', name: 'name', searched: ['name'] },
}

/** What a rule could be about, by name. */
export class FindRuleTargets {
  async handle(scope: RuleScope, search: string): Promise<{ id: number; name: string }[]> {
    if (scope === 'tenant') return []
    const { table, name, searched } = SOURCES[scope]
    const rows = await tenantTable(table)
      .where((any) => {
        for (const column of searched) any.orWhereRaw(`${column} LIKE ?`, [containing(search)])
      })
      .orderBy(name)
      .orderBy('id')
      .limit(MOST)
      .select('id', `${name} as name`)
    return rows.map((row) => ({ id: Number(row.id), name: row.name as string }))
  }
}
