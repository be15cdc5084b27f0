import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation'

export interface SoldOnDay {
  variantId: number
  day: string
  units: number
  orders: number
  grossMinor: bigint
}

const ROWS_A_STATEMENT = 1_000

/**
 * Adds to the days' rows, making those that are missing. Everyone locks them by variant and day, so
 * that nobody waits in a circle.
 */
export async function addToDemandDays(sold: SoldOnDay[], trx: TransactionClientContract) {
  const sorted = sold.toSorted(byVariantThenDay)
  for (let start = 0; start < sorted.length; start += ROWS_A_STATEMENT) {
    const part = sorted.slice(start, start + ROWS_A_STATEMENT)
    const values = part.flatMap(({ variantId, day, units, orders, grossMinor }) => [
      ...[currentTenantId(), variantId, day],
      ...[units, orders, grossMinor.toString()],
    ])
    await trx.rawQuery(
      `INSERT INTO variant_demand_days
         (tenant_id, variant_id, day, units_sold, orders_count, gross_minor)
       VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE
         units_sold = units_sold + VALUES(units_sold),
         orders_count = orders_count + VALUES(orders_count),
         gross_minor = gross_minor + VALUES(gross_minor)`,
      values
    )
  }
}

function byVariantThenDay(a: SoldOnDay, b: SoldOnDay): number {
  return a.variantId - b.variantId || (a.day < b.day ? -1 : 1)
}
