import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, outbox, recordAudit, retryOnContention, type Result } from '#foundation'
import { PayoutBatch } from '#payouts/models/payout_batch'

interface ApprovePayoutBatchInput {
  batchId: number
  approvedBy: number
}

type Failure = { type: 'own_batch' } | { type: 'not_awaiting_approval'; state: string }

/**
 * The second pair of eyes. On the Stripe rail the transfers go out after the commit; on the manual
 * rail the batch waits until finance says that the bank has paid it.
 */
export class ApprovePayoutBatch {
  async handle(input: ApprovePayoutBatchInput): Promise<Result<PayoutBatch, Failure>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const batch = await PayoutBatch.query({ client: trx })
          .where('id', input.batchId)
          .forUpdate()
          .firstOrFail()
        if (!batch.awaitsApproval) {
          return fail({ type: 'not_awaiting_approval' as const, state: batch.state })
        }
        if (!batch.canBeApprovedBy(input.approvedBy)) return fail({ type: 'own_batch' as const })

        await batch
          .merge({ state: 'approved', approvedBy: input.approvedBy, approvedAt: clock.now() })
          .save()
        if (batch.rail === 'stripe') {
          await outbox.enqueue(trx, 'payouts.send_batch', { batchId: batch.id })
        }
        await recordAudit(trx, {
          actor: { type: 'user', id: input.approvedBy },
          action: 'payout_batch.approved',
          subjectType: 'payout_batch',
          subjectId: batch.id,
        })
        return ok(batch)
      })
    )
  }
}
