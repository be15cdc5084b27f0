import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, insertRows, publicCode, toDatabaseTime } from '#foundation'
import type { PayoutBatch } from '#payouts/models/payout_batch'
import { payoutKey } from '#payouts/payout_key'
import type { BookablePayout } from '#payouts/payout_journals'
import type { Payable } from '#payouts/queries/list_payable'

/** Writes a payout of a batch for everyone it pays, and says what is to be booked. */
export async function writePayouts(
  batch: PayoutBatch,
  payable: Payable[],
  at: DateTime,
  trx: TransactionClientContract
): Promise<BookablePayout[]> {
  const { rail, currency } = batch
  const payouts = payable.map((one) => ({ ...one, rail, number: publicCode(12) }))
  const now = toDatabaseTime(at)
  const ids = await insertRows(
    trx,
    'payouts',
    payouts.map(({ payeeId, amountMinor, number }) => ({
      ...{ batch_id: batch.id, payee_id: payeeId, number, state: 'reserved', rail, currency },
      amount_minor: amountMinor.toString(),
      idempotency_key: payoutKey({
        ...{ tenantId: currentTenantId(), batchNumber: batch.number },
        ...{ payeeId, amountMinor, currency },
      }),
      created_at: now,
      updated_at: now,
    }))
  )
  return payouts.map((payout, index) => ({ ...payout, id: ids[index] }))
}
