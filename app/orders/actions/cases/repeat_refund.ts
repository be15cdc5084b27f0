import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { RequestRefund } from '#payments'
import { isDisputed } from '#orders/after_sales/is_disputed'
import { lockCaseToGrant } from '#orders/after_sales/lock_case_to_grant'
import { owedAgain, refundsOf } from '#orders/after_sales/refunds_of_case'
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

export type RepeatProblem =
  { type: 'nothing_failed' } | { type: 'disputed' } | { type: 'over_refund' }

/**
 * Sees to a refund that failed: the same amount, under a reference of its own. While the payer's bank
 * may give the money back, nobody hands it over as well; by Stripe, it waits for the bank.
 */
export class RepeatRefund {
  handle(repeated: RepeatedRefund): Promise<Result<null, RepeatProblem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCaseToGrant(repeated.caseId, trx)
        const tries = await refundsOf(claim, trx)
        const amountMinor = owedAgain(claim, tries)
        if (!claim.can('refund') || amountMinor === 0n) return fail({ type: 'nothing_failed' })
        const isOutside = repeated.way === 'outside'
        if (isOutside && (await isDisputed(claim.orderId, trx))) return fail({ type: 'disputed' })
        const result = await new RequestRefund().handle(
          {
            paymentReference: orderReference(claim.orderId),
            paymentId: tries[0].paymentId,
            reference: repeatedRefundReference(claim.id, tries.length + 1),
            amountMinor,
            isOutside,
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
