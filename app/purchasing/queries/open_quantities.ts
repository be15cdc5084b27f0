import db from '@adonisjs/lucid/services/db'
import { tenantTable } from '#foundation'
import { OPEN_STATES } from '#purchasing/purchase_order_states'

/**
 * Units of each variant that are ordered and not arrived: what the brand confirmed, or was asked
 * for as long as it has not answered. Drafts are nobody's promise and do not count.
 */
export async function openQuantities(variantIds?: number[]): Promise<Map<number, number>> {
  const query = tenantTable('purchase_order_lines')
    .joinRaw(
      `JOIN purchase_orders ON purchase_orders.tenant_id = purchase_order_lines.tenant_id
        AND purchase_orders.id = purchase_order_lines.purchase_order_id`
    )
    .whereIn('purchase_orders.state', OPEN_STATES)
    .groupBy('variant_id')
    .select('variant_id')
    .select(
      db.raw('SUM(COALESCE(confirmed_quantity, ordered_quantity) - received_quantity) AS quantity')
    )
  if (variantIds) query.whereIn('variant_id', variantIds)
  const rows = await query
  return new Map(rows.map((row) => [Number(row.variant_id), Number(row.quantity)]))
}
