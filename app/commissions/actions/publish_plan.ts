import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Actor, type Result } from '#foundation'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { putInForce, refusalToPublish, type PublishFailure } from '#commissions/plans/put_in_force'
import { insertDraft, lockPlan } from '#commissions/plans/write_version'

export interface PublishPlanInput
  extends Pick<PlanTerms, 'rules'>, Partial<Omit<PlanTerms, 'rules'>> {
  name: string
  /** Sales paid from this instant on are split by it, until a later version's begins. */
  effectiveFrom: DateTime
  actor: Actor
}

/**
 * Puts the next version of a plan in force without a draft before it. Nothing is stored of one that
 * is refused.
 */
export class PublishPlan {
  async handle(
    input: PublishPlanInput,
    trx: TransactionClientContract
  ): Promise<Result<CommissionPlanVersion, PublishFailure>> {
    const { rules, selfPurchaseEarns = false, holdDays = 0, platformDiscountMaxBp = 0 } = input
    const terms = { rules, selfPurchaseEarns, holdDays, platformDiscountMaxBp }
    const plan = await lockPlan(input.name, trx)
    const refusal = await refusalToPublish(terms, trx)
    if (refusal) return fail(refusal)
    const version = await insertDraft(plan, terms, trx)
    await putInForce(version, input, trx)
    return ok(version)
  }
}
