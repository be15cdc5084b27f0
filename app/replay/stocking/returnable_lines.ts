import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** A sold line of which something can still be given back. */
export interface ReturnableLine {
  orderId: number
  orderLineId: number
  storeId: number
  sku: string
  unreturned: number
}

/** Lines of these stores and SKUs, the latest sale first. */
export async function returnableLines(
  storeIds: readonly number[],
  skus: readonly string[],
  trx: TransactionClientContract
): Promise<ReturnableLine[]> {
  const variants = await tenantTable('variants', trx)
    .whereIn('sku', [...skus])
    .select('id')
  if (variants.length === 0) return []
  const rows = await tenantTable('order_lines', trx)
    .joinRaw('JOIN orders o ON o.tenant_id = order_lines.tenant_id AND o.id = order_lines.order_id')
    .whereIn(
      'order_lines.variant_id',
      variants.map(({ id }) => id)
    )
    .whereIn('o.store_id', [...storeIds])
    .whereRaw('order_lines.returned_quantity < order_lines.quantity')
    .orderBy('o.paid_at', 'desc')
    .orderBy('o.id', 'desc')
    .orderBy('order_lines.position', 'desc')
    .select('order_lines.id', 'order_lines.order_id', 'order_lines.sku', 'o.store_id')
    .select('order_lines.quantity', 'order_lines.returned_quantity')
  return rows.map((row) => ({
    orderId: Number(row.order_id),
    orderLineId: Number(row.id),
    storeId: Number(row.store_id),
    sku: row.sku,
    unreturned: row.quantity - row.returned_quantity,
  }))
}
