import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Result } from '#foundation'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { planProblems, type PlanProblem } from '#commissions/plans/plan_problems'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import { tenantJurisdiction } from '#commissions/plans/tenant_jurisdiction'
import { lockDraft, rewriteDraft } from '#commissions/plans/write_version'

type SaveDraftFailure = { type: 'not_a_draft' } | { type: 'plan_invalid'; problems: PlanProblem[] }

/** Gives a draft other terms. What no plan may say is not stored even as a draft. */
export class SaveDraft {
  async handle(
    { versionId, terms }: { versionId: number; terms: PlanTerms },
    trx: TransactionClientContract
  ): Promise<Result<CommissionPlanVersion, SaveDraftFailure>> {
    const version = await lockDraft(versionId, trx)
    if (!version) return fail({ type: 'not_a_draft' })
    const problems = planProblems(terms, await tenantJurisdiction(trx))
    if (problems.length > 0) return fail({ type: 'plan_invalid', problems })
    await rewriteDraft(version, terms, trx)
    return ok(version)
  }
}
