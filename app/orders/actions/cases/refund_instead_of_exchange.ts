import db from '@adonisjs/lucid/services/db'
import { fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { isDisputed } from '#orders/after_sales/is_disputed'
import { lockCaseToGrant } from '#orders/after_sales/lock_case_to_grant'
import { refundInstead } from '#orders/after_sales/refund_instead'
import type { CaseState } from '#orders/case_states'

type Problem = { type: 'not_exchanging'; state: CaseState } | { type: 'disputed' }

/** A seller cannot replace after all: the customer gets the money. */
export class RefundInsteadOfExchange {
  handle({ caseId, actor }: { caseId: number; actor: Actor }): Promise<Result<null, Problem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCaseToGrant(caseId, trx)
        if (!claim.can('replace')) return fail({ type: 'not_exchanging', state: claim.state })
        if (await isDisputed(claim.orderId, trx)) return fail({ type: 'disputed' })
        await refundInstead(claim, actor, trx)
        return ok(null)
      })
    )
  }
}
