import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { allOrNothing, clock, fail, ok, retryOnContention, type Actor } from '#foundation'
import type { Result } from '#foundation'
import { checkGrantedLines, type GrantedLine } from '#orders/after_sales/granted_lines'
import { findBeyondLeft } from '#orders/after_sales/left_of_claim'
import { grantLines } from '#orders/after_sales/grant_lines'
import { isDisputed } from '#orders/after_sales/is_disputed'
import { lockCaseToGrant } from '#orders/after_sales/lock_case_to_grant'
import { moveCase } from '#orders/after_sales/move_case'
import { takeGrantedStep, type StepProblem } from '#orders/after_sales/take_granted_step'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

export interface AfterSalesDecision {
  caseId: number
  actor: Actor
  /** What the customer is told. */
  note: string | null
  verdict: Verdict
}

export type Verdict =
  | { type: 'reject' }
  | {
      type: 'approve'
      /** Less than was claimed, where given; all of it that is left, where left out. */
      lines?: GrantedLine[]
      /** Whether the units go back on the shelf. */
      restock: boolean
      refundShipping: boolean
      /** The money, where other goods were asked for. */
      refundInstead?: boolean
    }

export type DecisionProblem =
  | { type: 'already_decided'; state: AfterSalesCase['state'] }
  | { type: 'more_than_claimed'; orderLineId: number }
  | { type: 'more_than_left'; orderLineId: number }
  | { type: 'disputed' }
  | StepProblem

/**
 * Says yes to a claim, in whole or in part, or no. A yes to what is to come back asks for it first;
 * a no to what the customer took to the platform is the last word.
 */
export class DecideAfterSales {
  handle(decision: AfterSalesDecision): Promise<Result<null, DecisionProblem>> {
    return retryOnContention(() => allOrNothing((trx) => this.#decide(decision, trx)))
  }

  async #decide(
    { caseId, actor, note, verdict }: AfterSalesDecision,
    trx: TransactionClientContract
  ): Promise<Result<null, DecisionProblem>> {
    const claim = await lockCaseToGrant(caseId, trx)
    if (!claim.awaitsDecision) return fail({ type: 'already_decided', state: claim.state })
    if (verdict.type === 'reject') {
      claim.merge({ decision: note, decidedAt: clock.now() })
      const change = claim.can('reject') ? 'reject' : 'decline'
      await moveCase(claim, { change, actor, reason: note }, trx)
      return ok(null)
    }
    if (await isDisputed(claim.orderId, trx)) return fail({ type: 'disputed' })
    const excess = verdict.lines && checkGrantedLines(claim.lines, verdict.lines)
    if (excess) return fail({ type: 'more_than_claimed', orderLineId: excess.orderLineId })
    const beyond = verdict.lines && findBeyondLeft(claim.lines, verdict.lines)
    if (beyond) return fail({ type: 'more_than_left', orderLineId: beyond.orderLineId })
    const { lines, restock, refundShipping, refundInstead } = verdict
    await grantLines(claim, { lines, restock })
    await claim.merge({ decision: note, refundShipping }).save()
    return takeGrantedStep(claim, { actor, refundInstead }, trx)
  }
}
