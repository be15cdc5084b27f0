import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime, updateEach } from '#foundation'
import { levelsByPlace, placeKey, sumByPlace } from '#inventory/places'
import { recordMovements } from '#inventory/record_movements'

export interface ReturnedStock {
  /** Why it came back, e.g. `case:7`; returned once. */
  reference: string
  lines: { variantId: number; locationId: number; quantity: number }[]
}

/** Puts sold units back on the shelf they came from. Harmless when repeated. */
export class RestockReturned {
  async handle(returned: ReturnedStock, trx: TransactionClientContract) {
    await this.handleMany([returned], trx)
  }

  /** @throws Error where more comes back than was sold from a place */
  async handleMany(returns: ReturnedStock[], trx: TransactionClientContract) {
    const done = await this.#restockedBefore(returns, trx)
    const movements = returns
      .filter(({ reference }) => !done.has(reference))
      .flatMap(({ reference, lines }) =>
        sumByPlace(lines).map((line) => ({ ...line, kind: 'return' as const, reference }))
      )
    if (movements.length === 0) return
    await recordMovements(movements, trx)

    const total = sumByPlace(movements)
    const levels = await levelsByPlace(total, trx)
    const found = await updateEach(trx, 'stock_levels', {
      columns: { quantity: 'INT' },
      rows: total.map((line) => ({ id: levels.get(placeKey(line))!, quantity: line.quantity })),
      set: `target.sold_quantity = target.sold_quantity - step.quantity,
        target.available_quantity = target.available_quantity + step.quantity,
        target.updated_at = '${toDatabaseTime(clock.now())}'`,
      where: 'target.sold_quantity >= step.quantity',
    })
    if (found !== total.length) throw new Error('More came back than was ever sold')
  }

  async #restockedBefore(returns: ReturnedStock[], trx: TransactionClientContract) {
    const references = returns.map(({ reference }) => reference)
    const rows = await tenantTable('stock_movements', trx)
      .whereIn('reference', references)
      .where('kind', 'return')
      .select('reference')
    return new Set(rows.map((row) => row.reference as string))
  }
}
