import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, toDatabaseTime } from '#foundation'

export interface StockMovement {
  variantId: number
  locationId: number
  kind: 'receipt' | 'reservation' | 'release' | 'sale' | 'return' | 'adjustment'
  /** Units that came in, went or changed their state; only adjustments may be negative. */
  quantity: number
  /** What it happened for, e.g. `order:7`. Of one kind, a reference moves a variant once. */
  reference: string
  note?: string | null
}

/**
 * Appends to the history of stock.
 *
 * @throws a unique violation where the same movement was recorded before: see `isUniqueViolation`
 */
export async function recordMovements(movements: StockMovement[], trx: TransactionClientContract) {
  const now = toDatabaseTime(clock.now())
  const rows = movements.map(({ variantId, locationId, kind, quantity, reference, note }) => ({
    variant_id: variantId,
    location_id: locationId,
    kind,
    quantity,
    reference,
    note: note ?? null,
    created_at: now,
  }))
  await insertRows(trx, 'stock_movements', rows)
}
