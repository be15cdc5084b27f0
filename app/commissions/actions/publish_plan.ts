import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, insertRows, ok, recordAudit, toDatabaseTime } from '#foundation'
import type { Actor, Result } from '#foundation'
import { CommissionPlan } from '#commissions/models/commission_plan'
import { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import type { PlanRuleTerms } from '#commissions/plans/plan_rule'
import { problemsOf, type RuleProblem } from '#commissions/plans/rule_problems'

export interface PublishPlanInput {
  name: string
  rules: PlanRuleTerms[]
  /** Sales paid from this instant on are split by it, until a later version's begins. */
  effectiveFrom: DateTime
  selfPurchaseEarns?: boolean
  actor: Actor
}

type PublishPlanFailure = { type: 'rules_invalid'; problems: RuleProblem[] }

/**
 * Puts the next version of a plan in force. From then on it never changes; the next rates are
 * another version.
 */
export class PublishPlan {
  async handle(
    input: PublishPlanInput,
    trx: TransactionClientContract
  ): Promise<Result<CommissionPlanVersion, PublishPlanFailure>> {
    const problems = problemsOf(input.rules)
    if (problems.length > 0) return fail({ type: 'rules_invalid', problems })

    const plan = await this.#lockedPlan(input.name, trx)
    const last = await CommissionPlanVersion.query({ client: trx })
      .where('planId', plan.id)
      .orderBy('version', 'desc')
      .first()
    const version = await CommissionPlanVersion.create(
      {
        planId: plan.id,
        version: (last?.version ?? 0) + 1,
        state: 'draft',
        selfPurchaseEarns: input.selfPurchaseEarns ?? false,
      },
      { client: trx }
    )
    await insertRows(trx, 'commission_rules', rowsOf(input.rules, version.id))
    await version
      .merge({
        state: 'published',
        effectiveFrom: input.effectiveFrom,
        publishedAt: clock.now(),
        publishedBy: input.actor.type === 'user' ? input.actor.id : null,
      })
      .save()
    await recordAudit(trx, {
      actor: input.actor,
      action: 'commission_plan.published',
      subjectType: 'commission_plan_version',
      subjectId: version.id,
      changes: { name: input.name, version: version.version },
    })
    return ok(version)
  }

  async #lockedPlan(name: string, trx: TransactionClientContract): Promise<CommissionPlan> {
    const plan = await CommissionPlan.firstOrCreate({ name }, {}, { client: trx })
    return CommissionPlan.query({ client: trx }).where('id', plan.id).forUpdate().firstOrFail()
  }
}

function rowsOf(rules: readonly PlanRuleTerms[], planVersionId: number) {
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
