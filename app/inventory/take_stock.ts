import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, LostRace, toDatabaseTime, updateEach } from '#foundation'
import type { StockTaken } from '#inventory/allocate_stock'
import { recordMovements } from '#inventory/record_movements'

export interface StockToTake {
  /** What it is held for, e.g. `order:7`. */
  reference: string
  expiresAt: DateTime
  taken: StockTaken[]
}

/**
 * Takes what was planned. The levels come last, in ascending order: their rows are what everybody
 * wants, and are held for as short as can be.
 *
 * @throws LostRace where somebody else was faster, who left too little
 */
export async function takeStock(plans: StockToTake[], trx: TransactionClientContract) {
  const parts = plans.flatMap(({ taken, ...plan }) => taken.map((part) => ({ ...part, ...plan })))
  if (parts.length === 0) return
  const now = toDatabaseTime(clock.now())
  await insertRows(
    trx,
    'stock_reservations',
    parts.map(({ reference, variantId, locationId, quantity, expiresAt }) => ({
      reference,
      variant_id: variantId,
      location_id: locationId,
      quantity,
      state: 'held',
      expires_at: toDatabaseTime(expiresAt),
      created_at: now,
      updated_at: now,
    }))
  )
  await recordMovements(
    parts.map(({ levelId, source, expiresAt, ...part }) => ({ ...part, kind: 'reservation' })),
    trx
  )
  const rows = sumByLevel(parts)
  const held = await updateEach(trx, 'stock_levels', {
    columns: { quantity: 'INT' },
    rows,
    set: `target.available_quantity = target.available_quantity - step.quantity,
      target.reserved_quantity = target.reserved_quantity + step.quantity,
      target.updated_at = '${now}'`,
    where: 'target.available_quantity >= step.quantity',
  })
  if (held !== rows.length) throw new LostRace('The stock that was planned with is gone')
}

/** In the ascending order of variants and locations in which everyone locks stock. */
function sumByLevel(parts: StockTaken[]): { id: number; quantity: number }[] {
  const sorted = [...parts].sort((a, b) => a.variantId - b.variantId || a.locationId - b.locationId)
  const sums = new Map<number, number>()
  for (const { levelId, quantity } of sorted) {
    sums.set(levelId, (sums.get(levelId) ?? 0) + quantity)
  }
  return [...sums].map(([id, quantity]) => ({ id, quantity }))
}
