import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** So many units of a variant at one location. */
export interface UnitsAtPlace {
  variantId: number
  locationId: number
  quantity: number
}

export const placeKey = ({ variantId, locationId }: Omit<UnitsAtPlace, 'quantity'>) =>
  `${variantId} ${locationId}`

/**
 * One row for each variant and location, without those of which nothing moves, in the ascending
 * order in which everyone locks stock.
 */
export function sumByPlace(parts: UnitsAtPlace[]): UnitsAtPlace[] {
  const sums = new Map<string, UnitsAtPlace>()
  for (const { variantId, locationId, quantity } of parts) {
    const key = placeKey({ variantId, locationId })
    const sum = (sums.get(key)?.quantity ?? 0) + quantity
    sums.set(key, { variantId, locationId, quantity: sum })
  }
  return [...sums.values()]
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => a.variantId - b.variantId || a.locationId - b.locationId)
}

/** Ids of stock levels by `placeKey`. */
export async function levelsByPlace(
  places: UnitsAtPlace[],
  trx: TransactionClientContract
): Promise<Map<string, number>> {
  const variantIds = [...new Set(places.map(({ variantId }) => variantId))]
  const levels = await tenantTable('stock_levels', trx)
    .whereIn('variant_id', variantIds)
    .select('id', 'variant_id', 'location_id')
  return new Map(
    levels.map((row) => [
      placeKey({ variantId: row.variant_id, locationId: row.location_id }),
      Number(row.id),
    ])
  )
}
