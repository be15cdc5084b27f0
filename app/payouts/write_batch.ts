import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, currentTenantId, insertRows, publicCode, toDatabaseTime } from '#foundation'
import type { CreatePayoutBatchInput } from '#payouts/actions/create_payout_batch'
import { PayoutBatch } from '#payouts/models/payout_batch'
import { payoutKey } from '#payouts/payout_key'
import { batchHash } from '#payouts/standing_batch'
import type { BookablePayout } from '#payouts/payout_journals'
import type { Payable } from '#payouts/queries/list_payable'

/** Writes a batch that waits for approval, and what of it is to be booked. */
export async function writeBatch(
  input: CreatePayoutBatchInput,
  payable: Payable[],
  at: DateTime,
  trx: TransactionClientContract
) {
  const { rail, minimumMinor, idempotencyKey, createdBy } = input
  const batch = await PayoutBatch.create(
    {
      ...{ rail, minimumMinor, idempotencyKey, createdBy },
      contentHash: batchHash(input),
      number: publicCode(10),
      state: 'awaiting_approval',
      currency: currentTenant().currency,
      totalMinor: payable.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
      payoutsCount: payable.length,
    },
    { client: trx }
  )
  return { batch, payouts: await writePayouts(batch, payable, at, trx) }
}

async function writePayouts(
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
