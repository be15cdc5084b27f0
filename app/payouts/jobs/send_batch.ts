import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox, tenantTable, type TransactionalJob } from '#foundation'
import { SEND_PAYOUT } from '#payouts/jobs/send_payout'

/** Turns an approved batch into one message for each transfer, so that each succeeds by itself. */
export default class SendBatch implements TransactionalJob<{ batchId: number }> {
  async handle({ batchId }: { batchId: number }, trx: TransactionClientContract) {
    const moved = await tenantTable('payout_batches', trx)
      .where({ id: batchId, state: 'approved' })
      .update({ state: 'sending' })
    if (Number(moved) === 0) return

    const payouts = await tenantTable('payouts', trx)
      .where({ batch_id: batchId, state: 'reserved' })
      .select('id')
      .orderBy('id')
    await outbox.enqueueMany(
      trx,
      SEND_PAYOUT,
      payouts.map(({ id }) => ({ payoutId: Number(id) }))
    )
  }
}
