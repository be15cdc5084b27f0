import db from '@adonisjs/lucid/services/db'
import { recordAudit, retryFailedMessages, retryOnContention, type Actor } from '#foundation'
import { stuckPayouts } from '#payouts/queries/stuck_payouts'

interface RetryPayoutsInput {
  batchId: number
  /** This one alone; all of the batch, where left out. */
  payoutId?: number
  actor: Actor
}

/**
 * Sends stuck payouts on their way again, each under the key it has at Stripe, which is asked first
 * whether an earlier try went through. Clicked twice, they are tried once.
 *
 * @returns how many are on their way again
 */
export class RetryPayouts {
  handle({ batchId, payoutId, actor }: RetryPayoutsInput): Promise<number> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const stuck = (await stuckPayouts(trx)).filter(
          (payout) => payout.batchId === batchId && (payoutId ?? payout.id) === payout.id
        )
        if (stuck.length === 0) return 0
        const messageIds = stuck.map(({ messageId }) => messageId)
        await retryFailedMessages(messageIds, trx)
        await recordAudit(trx, {
          actor,
          action: 'payouts.retried',
          subjectType: 'payout_batch',
          subjectId: batchId,
          changes: { payouts: stuck.map(({ id }) => id) },
        })
        return stuck.length
      })
    )
  }
}
