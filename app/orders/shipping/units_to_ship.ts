import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { OrderLine } from '#orders/models/order_line'

/** Units of each line that are in no parcel yet, and not given up; by the line's id. */
export async function unitsToShip(
  lines: OrderLine[],
  client?: TransactionClientContract
): Promise<Map<number, number>> {
  const rows = await tenantTable('shipment_lines', client)
    .whereIn(
      'order_line_id',
      lines.map(({ id }) => id)
    )
    .groupBy('order_line_id')
    .select('order_line_id')
    .sum('quantity as quantity')
  const shipped = new Map(rows.map((row) => [Number(row.order_line_id), Number(row.quantity)]))
  return new Map(
    lines.map((line) => [line.id, line.returnableQuantity - (shipped.get(line.id) ?? 0)])
  )
}
