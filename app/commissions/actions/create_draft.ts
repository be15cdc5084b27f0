import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, recordAudit, type Actor } from '#foundation'
import { NO_RULE } from '#commissions/booking/split_sale'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { termsOf, type PlanTerms } from '#commissions/plans/plan_terms'
import { planChanges } from '#commissions/plans/plan_changes'
import { planInForce, termsOfVersion } from '#commissions/plans/plan_versions'
import { insertDraft, latestVersion, lockPlan } from '#commissions/plans/write_version'

const FIRST_PLAN = 'Standard plan'
const NOBODY_EARNS: PlanTerms = {
  rules: [{ scope: 'tenant', scopeId: 0, storeTier: '', ...NO_RULE }],
  selfPurchaseEarns: false,
  holdDays: 0,
  platformDiscountMaxBp: 0,
}

/**
 * Begins a draft as a copy of the plan in force; of nothing but the markup where there is none. The
 * latest draft, where nobody has changed it yet, is such a copy already: a second click begins none.
 */
export class CreateDraft {
  async handle(actor: Actor, trx: TransactionClientContract): Promise<CommissionPlanVersion> {
    const inForce = await planInForce(clock.now(), trx)
    const plan = await lockPlan(inForce?.planName ?? FIRST_PLAN, trx)
    const terms = inForce ? termsOf(inForce) : NOBODY_EARNS
    const latest = await latestVersion(plan, trx)
    if (latest?.state === 'draft' && (await isMadeOf(latest, terms, trx))) return latest
    const version = await insertDraft(plan, terms, trx)
    await recordAudit(trx, {
      actor,
      action: 'commission_plan.drafted',
      subjectType: 'commission_plan_version',
      subjectId: version.id,
      changes: { version: version.version },
    })
    return version
  }
}

async function isMadeOf(
  version: CommissionPlanVersion,
  terms: PlanTerms,
  trx: TransactionClientContract
): Promise<boolean> {
  return planChanges(terms, await termsOfVersion(version, trx)).length === 0
}
