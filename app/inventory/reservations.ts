import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { AllocatedStock } from '#inventory/actions/reserve_stock'

/** What each reference holds or has taken. References that nothing was ever held for are absent. */
export async function reservationsOf(
  references: string[],
  trx: TransactionClientContract
): Promise<Map<string, AllocatedStock[]>> {
  const rows = await tenantTable('stock_reservations', trx)
    .join('stock_locations', (join) =>
      join
        .on('stock_locations.tenant_id', 'stock_reservations.tenant_id')
        .andOn('stock_locations.id', 'stock_reservations.location_id')
    )
    .whereIn('stock_reservations.reference', references)
    .select('stock_reservations.*', 'stock_locations.kind as source')
    .orderBy('stock_reservations.id')
  const byReference = new Map<string, AllocatedStock[]>()
  for (const row of rows) {
    if (row.state === 'released') throw new Error(`The stock for ${row.reference} was released`)
    const allocated = {
      variantId: Number(row.variant_id),
      locationId: Number(row.location_id),
      quantity: Number(row.quantity),
      source: row.source,
    }
    byReference.set(row.reference, [...(byReference.get(row.reference) ?? []), allocated])
  }
  return byReference
}
