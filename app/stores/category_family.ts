import { tenantTable } from '#foundation'

interface CategoryNode {
  id: number
  parentId: number | null
}

/** The ids of the given categories and of everything below them. */
export function descendantIds(tree: CategoryNode[], rootIds: number[]): number[] {
  const childrenOf = Map.groupBy(tree, ({ parentId }) => parentId)
  const found = new Set<number>()
  const waiting = [...rootIds]
  while (waiting.length > 0) {
    const id = waiting.pop()!
    if (found.has(id)) continue
    found.add(id)
    for (const child of childrenOf.get(id) ?? []) waiting.push(child.id)
  }
  return [...found]
}

/** A tenant's categories are few: read at once, they need no query for each level. */
export async function categoryFamily(rootIds: number[]): Promise<number[]> {
  if (rootIds.length === 0) return []
  const rows = await tenantTable('categories').select('id', 'parent_id as parentId')
  return descendantIds(rows, rootIds)
}

/** The family of the category with that slug; null where the tenant has none of that name. */
export async function categoryFamilyOf(slug: string): Promise<number[] | null> {
  const rows = await tenantTable('categories').select('id', 'slug', 'parent_id as parentId')
  const root = rows.find((row) => row.slug === slug)
  return root ? descendantIds(rows, [root.id]) : null
}
