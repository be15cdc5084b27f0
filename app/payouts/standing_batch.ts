import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { contentHash, idempotentAnswer, type KeyReused, type Result } from '#foundation'
import type { CreatePayoutBatchInput } from '#payouts/actions/create_payout_batch'
import { PayoutBatch } from '#payouts/models/payout_batch'

/** What a batch is asked for, whoever asks. */
export function batchHash({ rail, ownerTypes, minimumMinor }: CreatePayoutBatchInput): string {
  return contentHash([rail, ownerTypes.toSorted(), minimumMinor])
}

/** What a key answers that has made a batch already; null where it has not. */
export async function standingBatch(
  input: CreatePayoutBatchInput,
  client?: TransactionClientContract
): Promise<Result<PayoutBatch, KeyReused<PayoutBatch>> | null> {
  const batch = await PayoutBatch.findBy('idempotencyKey', input.idempotencyKey, { client })
  return batch && idempotentAnswer(batch, batchHash(input))
}
