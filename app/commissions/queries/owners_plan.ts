import { clock, fromDatabaseTime, tenantTable } from '#foundation'
import { planInForce } from '#commissions/plans/plan_versions'
import { namedTerms } from '#commissions/queries/find_plan_version'

interface Owner {
  storeId: number
  userId: number
}

/** The plan in force as an owner reads it, and whether they accepted it; null without a plan. */
export class OwnersPlan {
  async handle(owner: Owner) {
    const plan = await planInForce(clock.now())
    if (!plan) return null
    return {
      versionId: plan.id,
      name: plan.planName,
      version: plan.version,
      effectiveFrom: plan.effectiveFrom.toISO(),
      terms: await namedTerms(plan),
      acceptedAt: await acceptedAt(owner, plan.id),
    }
  }
}

/** Whether an owner still has to be asked: there is a plan in force that they did not accept. */
export async function awaitsAcceptance(owner: Owner): Promise<boolean> {
  const plan = await planInForce(clock.now())
  return plan !== null && (await acceptedAt(owner, plan.id)) === null
}

async function acceptedAt({ storeId, userId }: Owner, planVersionId: number) {
  const accepted = await tenantTable('plan_acceptances')
    .where({ store_id: storeId, user_id: userId, plan_version_id: planVersionId })
    .first()
  return accepted ? fromDatabaseTime(accepted.accepted_at).toISO() : null
}
