import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** Units that can be sold now, over all locations. Variants without stock are absent. */
export async function availableQuantities(
  variantIds: number[],
  client?: QueryClientContract
): Promise<Map<number, number>> {
  const rows = await tenantTable('stock_levels', client)
    .whereIn('variant_id', variantIds)
    .groupBy('variant_id')
    .select('variant_id')
    .sum('available_quantity as available')
  return new Map(rows.map((row) => [Number(row.variant_id), Number(row.available)]))
}
