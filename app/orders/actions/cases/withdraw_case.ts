import db from '@adonisjs/lucid/services/db'
import { fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import type { CaseState } from '#orders/case_states'

/** A customer takes their claim back, as long as nothing of it is under way. */
export class WithdrawCase {
  handle({
    caseId,
    actor,
  }: {
    caseId: number
    actor: Actor
  }): Promise<Result<null, { type: 'not_withdrawable'; state: CaseState }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCase(caseId, trx)
        if (!claim.can('withdraw')) return fail({ type: 'not_withdrawable', state: claim.state })
        await moveCase(claim, { change: 'withdraw', actor }, trx)
        return ok(null)
      })
    )
  }
}
