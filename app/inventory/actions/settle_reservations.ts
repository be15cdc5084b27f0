import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime, updateEach } from '#foundation'
import { levelsByPlace, placeKey, sumByPlace } from '#inventory/places'
import { recordMovements } from '#inventory/record_movements'

interface Settlement {
  state: 'sold' | 'released'
  movement: 'sale' | 'release'
  /** The column of `stock_levels` that the reserved units go to. */
  destination: 'sold_quantity' | 'available_quantity'
}

/**
 * Ends what is still held for the references, in one way or the other. Doing it again, or the
 * other way, changes nothing: only the one who turns a row from `held` moves its units.
 *
 * @returns the references for which something was held
 */
export async function settleReservations(
  references: string[],
  { state, movement, destination }: Settlement,
  trx: TransactionClientContract
): Promise<Set<string>> {
  const now = toDatabaseTime(clock.now())
  const held = await tenantTable('stock_reservations', trx)
    .whereIn('reference', references)
    .where('state', 'held')
    .select('id', 'reference', 'variant_id', 'location_id', 'quantity')
    .orderBy('id')
    .forUpdate()
  if (held.length === 0) return new Set()

  await tenantTable('stock_reservations', trx)
    .whereIn(
      'id',
      held.map(({ id }) => id)
    )
    .update({ state, updated_at: now })

  const parts = held.map((row) => ({
    reference: row.reference as string,
    variantId: Number(row.variant_id),
    locationId: Number(row.location_id),
    quantity: Number(row.quantity),
  }))
  const units = sumByPlace(parts)
  const levels = await levelsByPlace(units, trx)
  await updateEach(trx, 'stock_levels', {
    columns: { quantity: 'INT' },
    rows: units.map((unit) => ({ id: levels.get(placeKey(unit))!, quantity: unit.quantity })),
    set: `target.reserved_quantity = target.reserved_quantity - step.quantity,
      target.${destination} = target.${destination} + step.quantity,
      target.updated_at = '${now}'`,
  })
  await recordMovements(
    parts.map((part) => ({ ...part, kind: movement })),
    trx
  )
  return new Set(parts.map(({ reference }) => reference))
}
