import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable } from '#foundation'
import type { PlatformAccountKind } from '#ledger'
import { orderIdOf } from '#orders'
import { clearingFor } from '#commissions/booking/clearing_accounts'

export interface DisputedOrder {
  disputeId: number
  orderId: number
  state: 'open' | 'under_review' | 'won' | 'lost'
  amountMinor: bigint
  feeMinor: bigint
  clearing: PlatformAccountKind
  openedAt: DateTime<true>
  closedAt: DateTime<true> | null
}

/** A dispute with the order it is about; null where its payment was for none. */
export async function readDispute(
  disputeId: number,
  trx: TransactionClientContract
): Promise<DisputedOrder | null> {
  const row = await tenantTable('disputes', trx)
    .joinRaw('JOIN payments p ON p.tenant_id = disputes.tenant_id AND p.id = disputes.payment_id')
    .where('disputes.id', disputeId)
    .select('disputes.*', 'p.reference', 'p.provider')
    .first()
  const orderId = row && orderIdOf(row.reference)
  if (!row || orderId === null) return null
  return {
    disputeId,
    orderId,
    state: row.state,
    amountMinor: BigInt(row.amount_minor),
    feeMinor: BigInt(row.fee_minor),
    clearing: clearingFor(row.provider),
    openedAt: fromDatabaseTime(row.created_at),
    closedAt: row.closed_at && fromDatabaseTime(row.closed_at),
  }
}
