import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, isUniqueViolation, toDatabaseTime } from '#foundation'
import { recordMovements } from '#inventory/record_movements'
import { sumByVariant } from '#inventory/sum_by_variant'

export interface StockReceipt {
  locationId: number
  /** What brought it, e.g. `receipt:7`; received once. */
  reference: string
  lines: { variantId: number; quantity: number }[]
}

/** Puts what arrived on the shelf. Harmless when repeated with the same reference. */
export class ReceiveStock {
  /** @returns false where this reference was received before */
  async handle({ locationId, reference, lines }: StockReceipt, trx: TransactionClientContract) {
    const arrived = sumByVariant(lines)
    if (arrived.length === 0) return false
    try {
      await recordMovements(
        arrived.map((line) => ({ ...line, locationId, kind: 'receipt', reference })),
        trx
      )
    } catch (error) {
      if (isUniqueViolation(error)) return false
      throw error
    }
    const now = toDatabaseTime(clock.now())
    const values = arrived.map(({ variantId, quantity }) => [
      ...[currentTenantId(), locationId, variantId],
      ...[quantity, quantity, now],
    ])
    await trx.rawQuery(
      `INSERT INTO stock_levels
         (tenant_id, location_id, variant_id, stocked_quantity, available_quantity, updated_at)
       VALUES ${values.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE
         stocked_quantity = stocked_quantity + VALUES(stocked_quantity),
         available_quantity = available_quantity + VALUES(available_quantity),
         updated_at = VALUES(updated_at)`,
      values.flat()
    )
    return true
  }
}
