import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { locationKinds } from '#inventory/location_kinds'
import type { StockAtLocation, StockByVariant } from '#inventory/allocate_stock'

interface ReadOptions {
  /** Holds the rows, in ascending order of their ids, until the transaction ends. */
  lock: boolean
}

/** What is available of some variants, by variant: the platform's warehouse first. */
export async function stockByVariant(
  variantIds: number[],
  trx: TransactionClientContract,
  { lock }: ReadOptions
): Promise<StockByVariant> {
  const levels = tenantTable('stock_levels', trx)
    .whereIn('variant_id', variantIds)
    .select('id', 'variant_id', 'location_id', 'available_quantity')
    .orderBy('variant_id')
    .orderBy('location_id')
  if (lock) levels.forUpdate()
  const rows = await levels
  const sources = await locationKinds(
    rows.map((row) => Number(row.location_id)),
    trx
  )

  const byVariant: StockByVariant = new Map()
  for (const row of rows) {
    const place: StockAtLocation = {
      levelId: Number(row.id),
      variantId: Number(row.variant_id),
      locationId: Number(row.location_id),
      source: sources.get(Number(row.location_id))!,
      available: Number(row.available_quantity),
    }
    byVariant.set(place.variantId, [...(byVariant.get(place.variantId) ?? []), place])
  }
  for (const places of byVariant.values()) places.sort(platformFirst)
  return byVariant
}

function platformFirst(a: StockAtLocation, b: StockAtLocation): number {
  if (a.source === b.source) return a.locationId - b.locationId
  return a.source === 'platform' ? -1 : 1
}
