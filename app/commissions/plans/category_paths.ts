import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** From each category up to its root, itself first: a rule on one covers all below it. */
export async function categoryPaths(
  client?: QueryClientContract
): Promise<(categoryId: number | null) => number[]> {
  const rows = await tenantTable('categories', client).select('id', 'parent_id')
  const parents = new Map(rows.map((row) => [Number(row.id), row.parent_id as number | null]))
  return (categoryId) => {
    const path: number[] = []
    for (let id = categoryId; id !== null && !path.includes(id); id = parents.get(id) ?? null) {
      path.push(id)
    }
    return path
  }
}
