import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, recordAudit, retryOnContention, type Result } from '#foundation'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { PayoutBatch } from '#payouts/models/payout_batch'

interface RejectPayoutBatchInput {
  batchId: number
  rejectedBy: number
  reason: string
}

type Failure = { type: 'not_awaiting_approval'; state: string }

/** Sends a batch back: every reserved amount is available again, to the cent. */
export class RejectPayoutBatch {
  async handle(input: RejectPayoutBatchInput): Promise<Result<PayoutBatch, Failure>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const batch = await PayoutBatch.query({ client: trx })
          .where('id', input.batchId)
          .forUpdate()
          .firstOrFail()
        if (!batch.awaitsApproval) {
          return fail({ type: 'not_awaiting_approval' as const, state: batch.state })
        }
        const at = clock.now()
        await new MovePayouts().handle({ which: { batchId: batch.id }, event: 'cancel', at }, trx)
        await batch
          .merge({ state: 'rejected', rejectedReason: input.reason, completedAt: at })
          .save()
        await recordAudit(trx, {
          actor: { type: 'user', id: input.rejectedBy },
          action: 'payout_batch.rejected',
          subjectType: 'payout_batch',
          subjectId: batch.id,
          changes: { reason: input.reason },
        })
        return ok(batch)
      })
    )
  }
}
