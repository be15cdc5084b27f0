import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { BookablePayout } from '#payouts/payout_journals'

/** Payouts with what their journals need, locked in ascending id: of a batch, or by their ids. */
export async function bookablePayouts(
  which: { batchId: number } | { ids: number[] },
  trx: TransactionClientContract
): Promise<(BookablePayout & { batchId: number; state: string })[]> {
  const query = tenantTable('payouts', trx)
    .join('payees', (join) =>
      join.on('payees.tenant_id', 'payouts.tenant_id').andOn('payees.id', 'payouts.payee_id')
    )
    .select(
      'payouts.id',
      'payouts.batch_id as batchId',
      'payouts.number',
      'payouts.state',
      'payouts.rail',
      'payouts.amount_minor as amountMinor',
      'payees.owner_type as ownerType',
      'payees.owner_id as ownerId'
    )
    .orderBy('payouts.id')
    .forUpdate()
  if ('batchId' in which) query.where('payouts.batch_id', which.batchId)
  else query.whereIn('payouts.id', which.ids)
  const rows = await query
  return rows.map((row) => ({ ...row, amountMinor: BigInt(row.amountMinor) }))
}
