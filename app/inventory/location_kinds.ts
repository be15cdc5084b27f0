import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, tenantTable } from '#foundation'
import type { StockSource } from '#inventory/allocate_stock'

/** Whose place a location is never changes: once read, it is known to this process for good. */
const known = new Map<number, Map<number, StockSource>>()

/** Whose places these are: the platform's own, or a brand's. */
export async function locationKinds(
  locationIds: number[],
  client?: TransactionClientContract
): Promise<ReadonlyMap<number, StockSource>> {
  const ofTenant = known.get(currentTenantId())
  if (ofTenant && locationIds.every((id) => ofTenant.has(id))) return ofTenant
  const rows = await tenantTable('stock_locations', client).select('id', 'kind')
  const kinds = new Map(rows.map(({ id, kind }) => [Number(id), kind as StockSource]))
  known.set(currentTenantId(), kinds)
  return kinds
}
