import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, tenantTable, toDatabaseTime } from '#foundation'

/** Lines wait on for as long as their plan says; a brand's shipping fee has no plan. */
const MATURITIES = [
  {
    table: 'line_splits',
    join: `LEFT JOIN commission_plan_versions v
      ON v.tenant_id = s.tenant_id AND v.id = s.plan_version_id`,
    maturesAt: 'f.returns_until + INTERVAL COALESCE(v.hold_days, 0) DAY',
  },
  { table: 'shipping_shares', join: '', maturesAt: 'f.returns_until' },
]

/**
 * Notes when what was booked for delivered fulfilments matures: when they can no longer be
 * returned, and the plan's hold is over.
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
    for (const { table, join, maturesAt } of MATURITIES) {
      await trx.rawQuery(
        `UPDATE ${table} s
         JOIN fulfilments f ON f.tenant_id = s.tenant_id AND f.id = s.fulfilment_id
         ${join}
         SET s.matures_at = ${maturesAt}, s.updated_at = ?
         WHERE s.tenant_id = ? AND s.state IN ('pending', 'frozen')
           AND s.fulfilment_id IN (${ids.map(() => '?').join(', ')})`,
        [toDatabaseTime(clock.now()), currentTenantId(), ...ids]
      )
    }
  }
}
