import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { RequestRefund, type Refund } from '#payments'
import { lockCase } from '#orders/after_sales/lock_case'
import { refundsOf } from '#orders/after_sales/refunds_of_case'
import type { AfterSalesCase } from '#orders/models/after_sales_case'
import { recordHistory } from '#orders/record_history'
import { orderReference, repeatedRefundReference } from '#orders/references'

export interface RepeatedRefund {
  caseId: number
  /** Once more by Stripe, or handed over by other ways, as the note says. */
  way: 'stripe' | 'outside'
  note: string | null
  actor: Actor
}

export type RepeatProblem = { type: 'nothing_failed' } | { type: 'over_refund' }

/** Sees to a refund that failed: the same amount, under a reference of its own. */
export class RepeatRefund {
  handle(repeated: RepeatedRefund): Promise<Result<null, RepeatProblem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCase(repeated.caseId, trx)
        const refunds = await refundsOf(claim, trx)
        const failed = refunds.at(-1)
        if (!claim.can('refund') || failed?.state !== 'failed') {
          return fail({ type: 'nothing_failed' })
        }
        const amountMinor = owedBy(claim, failed)
        const result = await new RequestRefund().handle(
          {
            paymentReference: orderReference(claim.orderId),
            paymentId: failed.paymentId,
            reference: repeatedRefundReference(claim.id, refunds.length + 1),
            amountMinor,
            isOutside: repeated.way === 'outside',
          },
          trx
        )
        if (!result.ok) return fail({ type: 'over_refund' })
        await this.#record(claim, { ...repeated, amountMinor }, trx)
        return ok(null)
      })
    )
  }

  async #record(
    { id: caseId, orderId, fulfilmentId, state }: AfterSalesCase,
    { way, note, actor, amountMinor }: RepeatedRefund & { amountMinor: bigint },
    trx: TransactionClientContract
  ) {
    const event = way === 'stripe' ? 'case.refund_repeated' : 'case.refund_handed_over'
    const details = { caseId, refundMinor: amountMinor.toString() }
    const entry = { orderId, fulfilmentId, event, from: state, to: state, actor, reason: note }
    await recordHistory([{ ...entry, details, at: clock.now() }], trx)
  }
}

/** A refund made at Stripe may have been for several cases. */
function owedBy({ refundMinor }: AfterSalesCase, failed: Refund): bigint {
  return failed.isDirect ? refundMinor : failed.payableMinor
}
