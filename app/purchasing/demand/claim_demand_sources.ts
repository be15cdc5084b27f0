import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, isUniqueViolation, tenantTable } from '#foundation'

export type DemandSource = 'order' | 'case'

/** One statement's worth: a longer list could be claimed by halves. */
export const SOURCES_A_CLAIM = 500

/**
 * Notes that these orders or cases are counted, and returns those that were not before. A message,
 * a replay and a rebuild may all bring the same order; whoever claims it counts it.
 */
export async function claimDemandSources(
  kind: DemandSource,
  ids: number[],
  trx: TransactionClientContract
): Promise<Set<number>> {
  for (;;) {
    const known = await tenantTable('demand_sources', trx)
      .where('kind', kind)
      .whereIn('source_id', ids)
      .select('source_id')
    const claimed = new Set(known.map((row) => Number(row.source_id)))
    const fresh = ids.filter((id) => !claimed.has(id))
    if (fresh.length === 0) return new Set()
    try {
      const rows = fresh.map((id) => ({ kind, source_id: id }))
      await insertRows(trx, 'demand_sources', rows)
      return new Set(fresh)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
}
