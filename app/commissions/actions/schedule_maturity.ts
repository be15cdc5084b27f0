import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'

const HOLDING_TABLES = ['line_splits', 'shipping_shares']

/**
 * Notes when what was booked for delivered fulfilments matures: when they can no longer be
 * returned.
 *
 * The orders are locked as booking does, because the two may come at once and in any order: either
 * the splits are there by now, or their booking will find the fulfilment delivered.
 */
export class ScheduleMaturity {
  async handle(fulfilmentIds: readonly number[], trx: TransactionClientContract): Promise<void> {
    const fulfilments = await tenantTable('fulfilments', trx)
      .whereIn('id', [...fulfilmentIds])
      .whereNotNull('returns_until')
      .select('id', 'order_id')
    if (fulfilments.length === 0) return
    await tenantTable('orders', trx)
      .whereIn(
        'id',
        fulfilments.map((row) => row.order_id)
      )
      .orderBy('id')
      .select('id')
      .forUpdate()

    const ids = fulfilments.map((row) => Number(row.id))
    for (const table of HOLDING_TABLES) {
      await trx.rawQuery(
        `UPDATE ${table} s
         JOIN fulfilments f ON f.tenant_id = s.tenant_id AND f.id = s.fulfilment_id
         SET s.matures_at = f.returns_until, s.updated_at = ?
         WHERE s.tenant_id = ? AND s.state = 'pending'
           AND s.fulfilment_id IN (${ids.map(() => '?').join(', ')})`,
        [toDatabaseTime(clock.now()), currentTenantId(), ...ids]
      )
    }
  }
}
