import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, isUniqueViolation, tenantTable, toDatabaseTime, updateEach } from '#foundation'
import { recordMovements } from '#inventory/record_movements'

export interface ReturnedStock {
  /** Why it came back, e.g. `case:7`; returned once. */
  reference: string
  lines: { variantId: number; locationId: number; quantity: number }[]
}

/** Puts sold units back on the shelf they came from. Harmless when repeated. */
export class RestockReturned {
  /** @returns false where this reference was restocked before */
  async handle({ reference, lines }: ReturnedStock, trx: TransactionClientContract) {
    const returned = sumByPlace(lines)
    if (returned.length === 0) return false
    try {
      await recordMovements(
        returned.map((line) => ({ ...line, kind: 'return', reference })),
        trx
      )
    } catch (error) {
      if (isUniqueViolation(error)) return false
      throw error
    }
    const levels = await tenantTable('stock_levels', trx)
      .whereIn('variant_id', [...new Set(returned.map(({ variantId }) => variantId))])
      .select('id', 'variant_id', 'location_id')
      .orderBy('variant_id')
      .orderBy('location_id')
    const quantities = new Map(returned.map((line) => [placeKey(line), line.quantity]))
    const rows = levels.flatMap((level) => {
      const key = placeKey({ variantId: level.variant_id, locationId: level.location_id })
      const quantity = quantities.get(key)
      return quantity ? [{ id: Number(level.id), quantity }] : []
    })
    const found = await updateEach(trx, 'stock_levels', {
      columns: { quantity: 'INT' },
      rows,
      set: `target.sold_quantity = target.sold_quantity - step.quantity,
        target.available_quantity = target.available_quantity + step.quantity,
        target.updated_at = '${toDatabaseTime(clock.now())}'`,
      where: 'target.sold_quantity >= step.quantity',
    })
    if (found !== returned.length) throw new Error(`${reference} returns what was never sold`)
    return true
  }
}

type Line = ReturnedStock['lines'][number]

const placeKey = ({ variantId, locationId }: Omit<Line, 'quantity'>) => `${variantId} ${locationId}`

function sumByPlace(lines: Line[]): Line[] {
  const sums = new Map<string, Line>()
  for (const line of lines) {
    const known = sums.get(placeKey(line))
    sums.set(placeKey(line), { ...line, quantity: line.quantity + (known?.quantity ?? 0) })
  }
  return [...sums.values()].filter(({ quantity }) => quantity > 0)
}
