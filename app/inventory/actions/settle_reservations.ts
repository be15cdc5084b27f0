import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime, updateEach } from '#foundation'
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

  const ids = held.map(({ id }) => Number(id))
  await tenantTable('stock_reservations', trx)
    .whereIn('id', ids)
    .update({ state, updated_at: now })

  await updateEach(trx, 'stock_levels', {
    columns: { quantity: 'INT' },
    rows: await quantitiesByLevel(held, trx),
    set: `target.reserved_quantity = target.reserved_quantity - step.quantity,
      target.${destination} = target.${destination} + step.quantity,
      target.updated_at = '${now}'`,
  })
  const movements = held.map((row) => ({
    variantId: Number(row.variant_id),
    locationId: Number(row.location_id),
    kind: movement,
    quantity: Number(row.quantity),
    reference: row.reference as string,
  }))
  await recordMovements(movements, trx)
  return new Set(held.map(({ reference }) => reference as string))
}

/** Locks the levels in ascending order of variant and location, as everyone does. */
async function quantitiesByLevel(
  held: { variant_id: number; location_id: number; quantity: number }[],
  trx: TransactionClientContract
) {
  const quantities = new Map<string, number>()
  for (const row of held) {
    const key = `${row.variant_id} ${row.location_id}`
    quantities.set(key, (quantities.get(key) ?? 0) + Number(row.quantity))
  }
  const levels = await tenantTable('stock_levels', trx)
    .whereIn('variant_id', [...new Set(held.map((row) => row.variant_id))])
    .select('id', 'variant_id', 'location_id')
    .orderBy('variant_id')
    .orderBy('location_id')
  return levels.flatMap((level) => {
    const quantity = quantities.get(`${level.variant_id} ${level.location_id}`)
    return quantity ? [{ id: Number(level.id), quantity }] : []
  })
}
