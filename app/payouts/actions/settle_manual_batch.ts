import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, recordAudit, retryOnContention, type Result } from '#foundation'
import { MovePayouts } from '#payouts/actions/move_payouts'
import { PayoutBatch } from '#payouts/models/payout_batch'

interface SettleManualBatchInput {
  batchId: number
  settledBy: number
  at?: DateTime
}

type Failure = { type: 'not_approved'; state: string } | { type: 'not_manual' }

/** Finance says that the bank has paid an approved batch: every payout in it is paid. */
export class SettleManualBatch {
  async handle(input: SettleManualBatchInput): Promise<Result<PayoutBatch, Failure>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const batch = await PayoutBatch.query({ client: trx })
          .where('id', input.batchId)
          .forUpdate()
          .firstOrFail()
        if (batch.rail !== 'manual') return fail({ type: 'not_manual' as const })
        if (batch.state === 'completed') return ok(batch)
        if (batch.state !== 'approved') {
          return fail({ type: 'not_approved' as const, state: batch.state })
        }
        const at = input.at ?? clock.now()
        await new MovePayouts().handle({ which: { batchId: batch.id }, event: 'settle', at }, trx)
        await recordAudit(trx, {
          actor: { type: 'user', id: input.settledBy },
          action: 'payout_batch.settled',
          subjectType: 'payout_batch',
          subjectId: batch.id,
        })
        await batch.refresh()
        return ok(batch)
      })
    )
  }
}
