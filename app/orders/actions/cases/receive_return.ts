import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { allOrNothing, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import { grantLines } from '#orders/after_sales/grant_lines'
import { isDisputed } from '#orders/after_sales/is_disputed'
import { lockCaseToGrant } from '#orders/after_sales/lock_case_to_grant'
import { moveCase } from '#orders/after_sales/move_case'
import { takeGrantedStep, type StepProblem } from '#orders/after_sales/take_granted_step'
import type { CaseState } from '#orders/case_states'

export interface ReceivedReturn {
  caseId: number
  actor: Actor
  finding: Finding
}

/**
 * What came is as it should be, and good for the shelf or not; or it is not, for that reason. The
 * money goes, where the seller would rather not replace it.
 */
type Finding =
  | { type: 'accepted'; restock: boolean; refundInstead?: boolean }
  | { type: 'contested'; reason: string }

export type ReceiveProblem =
  { type: 'not_returning'; state: CaseState } | { type: 'disputed' } | StepProblem

/**
 * The seller has what was sent back, and looked at it: the money goes, or the replacement is taken
 * from stock. What is not as it should be, the platform decides about.
 */
export class ReceiveReturn {
  handle(received: ReceivedReturn): Promise<Result<null, ReceiveProblem>> {
    return retryOnContention(() => allOrNothing((trx) => this.#receive(received, trx)))
  }

  async #receive(
    { caseId, actor, finding }: ReceivedReturn,
    trx: TransactionClientContract
  ): Promise<Result<null, ReceiveProblem>> {
    const claim = await lockCaseToGrant(caseId, trx)
    if (!claim.can('contest')) return fail({ type: 'not_returning', state: claim.state })
    if (finding.type === 'contested') {
      await moveCase(claim, { change: 'contest', actor, reason: finding.reason }, trx)
      return ok(null)
    }
    if (await isDisputed(claim.orderId, trx)) return fail({ type: 'disputed' })
    const { restock, refundInstead } = finding
    await grantLines(claim, { restock })
    return takeGrantedStep(claim, { actor, refundInstead }, trx)
  }
}
