import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Actor, type Result } from '#foundation'
import { coverClaim } from '#orders/after_sales/cover_claim'
import { isCovered } from '#orders/after_sales/left_of_claim'
import { moveCase } from '#orders/after_sales/move_case'
import { refundClaim } from '#orders/after_sales/refund_claim'
import { takeReplacement } from '#orders/after_sales/take_replacement'
import type { AfterSalesCase } from '#orders/models/after_sales_case'

export type StepProblem = { type: 'no_replacement' }

interface GrantedStep {
  actor: Actor
  /** Where an exchange is due, the money goes all the same. */
  refundInstead?: boolean
}

/**
 * The next step of a locked case that was granted: what is to come back is asked for; once it is
 * here, or where nothing is to come back, the money goes or the replacement is taken from stock.
 * Where the money has gone back otherwise, the case ends.
 */
export async function takeGrantedStep(
  claim: AfterSalesCase,
  { actor, refundInstead = false }: GrantedStep,
  trx: TransactionClientContract
): Promise<Result<null, StepProblem>> {
  if (await isCovered(claim)) {
    await coverClaim(claim, { actor }, trx)
    return ok(null)
  }
  if (claim.can('ask_back') && claim.isToComeBack) {
    await moveCase(claim, { change: 'ask_back', actor, reason: claim.decision }, trx)
    return ok(null)
  }
  if (claim.isToBeReplaced && !refundInstead) {
    if (!(await takeReplacement(claim, trx))) return fail({ type: 'no_replacement' })
    await moveCase(claim, { change: 'exchange', actor }, trx)
    return ok(null)
  }
  await refundClaim(claim, actor, trx)
  return ok(null)
}
