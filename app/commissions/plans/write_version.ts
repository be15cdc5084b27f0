import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, insertRows, tenantTable, toDatabaseTime } from '#foundation'
import { CommissionPlan } from '#commissions/models/commission_plan'
import { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import type { PlanRuleTerms } from '#commissions/plans/plan_rule'
import type { PlanTerms } from '#commissions/plans/plan_terms'

/** A plan by its name, made where there is none, locked: one version of it is written at a time. */
export async function lockPlan(
  name: string,
  trx: TransactionClientContract
): Promise<CommissionPlan> {
  const plan = await CommissionPlan.firstOrCreate({ name }, {}, { client: trx })
  return CommissionPlan.query({ client: trx }).where('id', plan.id).forUpdate().firstOrFail()
}

/** The version of a plan that was written last; null before the first. */
export function latestVersion(
  { id: planId }: CommissionPlan,
  trx: TransactionClientContract
): Promise<CommissionPlanVersion | null> {
  return CommissionPlanVersion.query({ client: trx })
    .where({ planId })
    .orderBy('version', 'desc')
    .first()
}

/** The next version of a locked plan, as a draft with these terms. */
export async function insertDraft(
  plan: CommissionPlan,
  terms: PlanTerms,
  trx: TransactionClientContract
): Promise<CommissionPlanVersion> {
  const last = await latestVersion(plan, trx)
  const { rules, ...own } = terms
  const version = await CommissionPlanVersion.create(
    { planId: plan.id, version: (last?.version ?? 0) + 1, state: 'draft', ...own },
    { client: trx }
  )
  await insertRows(trx, 'commission_rules', ruleRows(rules, version.id))
  return version
}

/** Null where the tenant has no such version, or it is published by now. */
export function lockDraft(versionId: number, trx: TransactionClientContract) {
  return CommissionPlanVersion.query({ client: trx })
    .where({ id: versionId, state: 'draft' })
    .forUpdate()
    .first()
}

/** Gives a draft other terms. */
export async function rewriteDraft(
  version: CommissionPlanVersion,
  { rules, ...own }: PlanTerms,
  trx: TransactionClientContract
) {
  await version.useTransaction(trx).merge(own).save()
  await tenantTable('commission_rules', trx).where('plan_version_id', version.id).delete()
  await insertRows(trx, 'commission_rules', ruleRows(rules, version.id))
}

function ruleRows(rules: readonly PlanRuleTerms[], planVersionId: number) {
  const now = toDatabaseTime(clock.now())
  return rules.map((rule) => ({
    plan_version_id: planVersionId,
    scope: rule.scope,
    scope_id: rule.scopeId,
    store_tier: rule.storeTier,
    base: rule.base,
    owner_bp: rule.rates.owner,
    upline1_bp: rule.rates.upline1,
    upline2_bp: rule.rates.upline2,
    promoter_bp: rule.rates.promoter,
    markup_share_bp: rule.markupShareBp,
    created_at: now,
  }))
}
