import { fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'
import type { PayeeOwnerType } from '#payouts/models/payee'

export const PAYOUTS_A_PAGE = 50

interface ListPayoutsInput {
  batchId?: number
  owner?: { type: PayeeOwnerType; id: number }
  after?: number
  /** All rows, for an export. */
  everything?: boolean
}

/**
 * Payouts with whom they pay, the newest first: of a batch, with those that are stuck, or of one
 * payee, who need not know of that.
 */
export class ListPayouts {
  async handle({ batchId, owner, after, everything }: ListPayoutsInput) {
    const query = tenantTable('payouts')
      .join('payees', (join) =>
        join.on('payees.tenant_id', 'payouts.tenant_id').andOn('payees.id', 'payouts.payee_id')
      )
      .join('payout_batches as batches', (join) =>
        join.on('batches.tenant_id', 'payouts.tenant_id').andOn('batches.id', 'payouts.batch_id')
      )
      .select(
        'payouts.*',
        'payees.name as payeeName',
        'payees.owner_type as ownerType',
        'batches.number as batchNumber'
      )
      .orderBy('payouts.id', 'desc')
    if (batchId) query.where('payouts.batch_id', batchId)
    if (owner) query.where({ 'payees.owner_type': owner.type, 'payees.owner_id': owner.id })
    if (after) query.where('payouts.id', '<', after)
    if (!everything) query.limit(PAYOUTS_A_PAGE + 1)
    const rows = await query
    const shown = everything ? rows : rows.slice(0, PAYOUTS_A_PAGE)
    const stuck = new Set(batchId ? (await stuckPayouts()).map(({ id }) => id) : [])
    return {
      payouts: shown.map((row) => ({ ...payoutRow(row), isStuck: stuck.has(Number(row.id)) })),
      next: shown.length < rows.length ? Number(shown.at(-1).id) : null,
    }
  }
}

export type PayoutRow = ReturnType<typeof payoutRow>

function payoutRow(row: Record<string, never>) {
  return {
    id: Number(row.id),
    number: row.number as string,
    batchNumber: row.batchNumber as string,
    payee: row.payeeName as string,
    ownerType: row.ownerType as PayeeOwnerType,
    state: row.state as string,
    rail: row.rail as string,
    amount: Money.of(BigInt(row.amount_minor), row.currency).toJSON(),
    failure: (row.failure as string | null) ?? null,
    createdAt: fromDatabaseTime(row.created_at).toISO(),
    settledAt: row.settled_at ? fromDatabaseTime(row.settled_at).toISO() : null,
  }
}
