import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, recordAudit, type Actor } from '#foundation'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { tenantJurisdiction } from '#commissions/plans/tenant_jurisdiction'
import { planProblems, type PlanProblem } from '#commissions/plans/plan_problems'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { FindLosses, type Loss } from '#commissions/queries/find_losses'

export type PublishFailure =
  | { type: 'plan_invalid'; problems: PlanProblem[] }
  /** Variants could be sold at a loss to the platform: these. */
  | { type: 'sells_at_a_loss'; losses: Loss[] }

/** Why terms may not be published now; null where they may. */
export async function refusalToPublish(
  terms: PlanTerms,
  trx: TransactionClientContract
): Promise<PublishFailure | null> {
  const problems = planProblems(terms, await tenantJurisdiction(trx))
  if (problems.length > 0) return { type: 'plan_invalid', problems }
  const losses = await new FindLosses().handle(terms, trx)
  return losses.length > 0 ? { type: 'sells_at_a_loss', losses } : null
}

/** Publishes a draft whose terms were found to be fit. From then on it never changes. */
export async function putInForce(
  version: CommissionPlanVersion,
  { effectiveFrom, actor }: { effectiveFrom: DateTime; actor: Actor },
  trx: TransactionClientContract
) {
  await version
    .useTransaction(trx)
    .merge({
      state: 'published',
      jurisdiction: await tenantJurisdiction(trx),
      effectiveFrom,
      publishedAt: clock.now(),
      publishedBy: actor.type === 'user' ? actor.id : null,
    })
    .save()
  await recordAudit(trx, {
    actor,
    action: 'commission_plan.published',
    subjectType: 'commission_plan_version',
    subjectId: version.id,
    changes: { version: version.version },
  })
}
