import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable, toDatabaseTime } from '#foundation'

/**
 * Completes those of the batches of which no payout is on its way any more. They are locked before
 * that is looked up: of two payouts that end at the same time, each would see the other on its way,
 * and the batch would stay open for ever.
 */
export async function completeBatches(
  batchIds: number[],
  at: DateTime,
  trx: TransactionClientContract
) {
  const open = await tenantTable('payout_batches', trx)
    .whereIn('id', batchIds)
    .whereIn('state', ['approved', 'sending'])
    .orderBy('id')
    .forUpdate()
    .select('id')
  const ended = await tenantTable('payout_batches', trx)
    .whereIn(
      'id',
      open.map(({ id }) => id)
    )
    .whereNotExists((underWay) =>
      underWay
        .from('payouts')
        .whereColumn('payouts.tenant_id', 'payout_batches.tenant_id')
        .whereColumn('payouts.batch_id', 'payout_batches.id')
        .whereIn('payouts.state', ['reserved', 'sending'])
    )
    .select('id')
  await tenantTable('payout_batches', trx)
    .whereIn(
      'id',
      ended.map(({ id }) => id)
    )
    .update({
      state: 'completed',
      completed_at: toDatabaseTime(at),
      updated_at: toDatabaseTime(at),
    })
}
