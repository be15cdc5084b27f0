import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, ok, type Actor, type Result } from '#foundation'
import { CommissionPlan } from '#commissions/models/commission_plan'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import { termsOfVersion } from '#commissions/plans/plan_versions'
import { putInForce, refusalToPublish, type PublishFailure } from '#commissions/plans/put_in_force'
import { lockDraft } from '#commissions/plans/write_version'

interface Input {
  versionId: number
  /** Sales paid from this instant on are split by it; never before now. */
  effectiveFrom: DateTime
  actor: Actor
}

export type PublishDraftFailure =
  PublishFailure | { type: 'not_a_draft' } | { type: 'begins_in_the_past' }

/**
 * Puts a draft in force, unless a variant could then be sold at a loss to the platform. Plans are
 * locked until it is done, so that no price passes the check of the plan before.
 */
export class PublishDraft {
  async handle(
    { versionId, effectiveFrom, actor }: Input,
    trx: TransactionClientContract
  ): Promise<Result<CommissionPlanVersion, PublishDraftFailure>> {
    await CommissionPlan.query({ client: trx }).orderBy('id').forUpdate()
    const version = await lockDraft(versionId, trx)
    if (!version) return fail({ type: 'not_a_draft' })
    if (effectiveFrom < clock.now().startOf('second')) return fail({ type: 'begins_in_the_past' })
    const refusal = await refusalToPublish(await termsOfVersion(version, trx), trx)
    if (refusal) return fail(refusal)
    await putInForce(version, { effectiveFrom, actor }, trx)
    return ok(version)
  }
}
