import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** The two stores above one, as far as they exist. */
export interface Uplines {
  upline1StoreId: number | null
  upline2StoreId: number | null
}

/** Who stands above each of these stores, in one query. Every id asked for is in the answer. */
export async function lineagesOf(
  storeIds: number[],
  client?: QueryClientContract
): Promise<Map<number, Uplines>> {
  const rows = await tenantTable('lineages', client)
    .whereIn('store_id', storeIds)
    .select('store_id', 'recruiter_store_id', 'upline2_store_id')
  const none = { upline1StoreId: null, upline2StoreId: null }
  const uplines = new Map<number, Uplines>(storeIds.map((id) => [id, none]))
  for (const row of rows) {
    uplines.set(row.store_id, {
      upline1StoreId: row.recruiter_store_id,
      upline2StoreId: row.upline2_store_id,
    })
  }
  return uplines
}
