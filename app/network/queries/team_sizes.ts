import { tenantTable } from '#foundation'

export interface TeamSize {
  /** Stores that accepted this store's own invitations. */
  direct: number
  /** Stores that accepted theirs. */
  second: number
}

/** How many stores joined through each of these, on both levels that earn: two queries for all. */
export async function teamSizes(storeIds: number[]): Promise<Map<number, TeamSize>> {
  const direct = await countsBy('recruiter_store_id', storeIds)
  const second = await countsBy('upline2_store_id', storeIds)
  return new Map(
    storeIds.map((id) => [id, { direct: direct.get(id) ?? 0, second: second.get(id) ?? 0 }])
  )
}

async function countsBy(
  column: 'recruiter_store_id' | 'upline2_store_id',
  storeIds: number[]
): Promise<Map<number, number>> {
  const rows = await tenantTable('lineages')
    .whereIn(column, storeIds)
    .groupBy(column)
    .select(`${column} as id`)
    .count('* as stores')
  return new Map(rows.map((row) => [row.id, Number(row.stores)]))
}
