import db from '@adonisjs/lucid/services/db'
import { fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { claimableUnits } from '#orders/after_sales/claimable'
import { lockCase } from '#orders/after_sales/lock_case'
import { moveCase } from '#orders/after_sales/move_case'
import type { CaseState } from '#orders/case_states'

export interface Escalation {
  caseId: number
  /** Why the customer does not agree. */
  reason: string
  actor: Actor
}

export type EscalationProblem =
  { type: 'not_rejected'; state: CaseState } | { type: 'claimed_elsewhere' }

/** A customer does not take the brand's no for an answer: the platform decides. */
export class EscalateCase {
  handle({ caseId, reason, actor }: Escalation): Promise<Result<null, EscalationProblem>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const claim = await lockCase(caseId, trx)
        if (!claim.can('escalate')) return fail({ type: 'not_rejected', state: claim.state })
        const claimable = await claimableUnits(claim.fulfilment.lines, trx)
        const isFree = claim.lines.every(
          ({ orderLineId, quantity }) => quantity <= (claimable.get(orderLineId) ?? 0)
        )
        if (!isFree) return fail({ type: 'claimed_elsewhere' })
        await moveCase(claim, { change: 'escalate', actor, reason }, trx)
        return ok(null)
      })
    )
  }
}
