import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, tenantTable, toDatabaseTime, updateEach } from '#foundation'
import { recordMovements } from '#inventory/record_movements'

export interface StockCount {
  locationId: number
  /** Names this count, e.g. `count:3f2a…`; counted once. */
  reference: string
  /** Units free to be sold, as somebody counted them. */
  lines: { variantId: number; available: number }[]
}

/** Corrects what is available to what was counted; what is reserved or sold stays as it is. */
export class CountStock {
  async handle({ locationId, reference, lines }: StockCount, trx: TransactionClientContract) {
    const counted = new Map(lines.map(({ variantId, available }) => [variantId, available]))
    const now = toDatabaseTime(clock.now())
    const levels = await this.#levels(locationId, [...counted.keys()], trx)
    const unknown = [...counted.keys()].filter((variantId) => !levels.has(variantId))
    await insertRows(
      trx,
      'stock_levels',
      unknown.map((variantId) => ({
        location_id: locationId,
        variant_id: variantId,
        stocked_quantity: counted.get(variantId),
        available_quantity: counted.get(variantId),
        updated_at: now,
      }))
    )
    const changes = [...counted].map(([variantId, available]) => ({
      variantId,
      quantity: available - (levels.get(variantId)?.available ?? 0),
    }))
    await updateEach(trx, 'stock_levels', {
      columns: { quantity: 'INT' },
      rows: changes.flatMap(({ variantId, quantity }) => {
        const level = levels.get(variantId)
        return level && quantity !== 0 ? [{ id: level.id, quantity }] : []
      }),
      set: `target.stocked_quantity = target.stocked_quantity + step.quantity,
        target.available_quantity = target.available_quantity + step.quantity,
        target.updated_at = '${now}'`,
    })
    const moved = changes.filter(({ quantity }) => quantity !== 0)
    await recordMovements(
      moved.map((change) => ({ ...change, locationId, kind: 'adjustment', reference })),
      trx
    )
  }

  async #levels(locationId: number, variantIds: number[], trx: TransactionClientContract) {
    const rows = await tenantTable('stock_levels', trx)
      .where('location_id', locationId)
      .whereIn('variant_id', variantIds)
      .select('id', 'variant_id', 'available_quantity')
      .orderBy('variant_id')
      .forUpdate()
    return new Map(
      rows.map((row) => [
        Number(row.variant_id),
        { id: Number(row.id), available: Number(row.available_quantity) },
      ])
    )
  }
}
