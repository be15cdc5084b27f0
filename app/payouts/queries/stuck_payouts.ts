import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { failedMessages, tenantTable } from '#foundation'
import { SEND_PAYOUT } from '#payouts/jobs/send_payout'

export interface StuckPayout {
  id: number
  batchId: number
  /** What was given up, and can be tried again. */
  messageId: number
}

/**
 * Payouts on their way of which nobody knows whether they arrived: Stripe gave no answer, as often
 * as it was asked. What was given up is read from the outbox, which alone decides it.
 */
export async function stuckPayouts(trx?: TransactionClientContract): Promise<StuckPayout[]> {
  const failed = await failedMessages<{ payoutId: number }>(SEND_PAYOUT, trx)
  if (failed.length === 0) return []
  const messageIds = new Map(failed.map(({ id, payload }) => [payload.payoutId, id]))
  const rows = await tenantTable('payouts', trx)
    .whereIn('id', [...messageIds.keys()])
    .whereIn('state', ['reserved', 'sending'])
    .select('id', 'batch_id')
    .orderBy('id')
  return rows.map(({ id, batch_id: batchId }) => ({
    ...{ id: Number(id), batchId: Number(batchId) },
    messageId: messageIds.get(Number(id))!,
  }))
}
