import { createHash } from 'node:crypto'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '@adonisjs/lucid/services/db'
import {
  clock,
  currentTenant,
  fail,
  insertRows,
  isUniqueViolation,
  ok,
  toDatabaseTime,
  type Result,
} from '#foundation'
import { disclosure } from '#commissions/compliance/disclosure'
import { tenantJurisdiction } from '#commissions/plans/tenant_jurisdiction'
import { OwnersPlan } from '#commissions/queries/owners_plan'

interface Input {
  storeId: number
  userId: number
  /** The version that was shown: another may have come into force since. */
  planVersionId: number
  /** The language it was shown in. */
  locale: string
}

/** Archives what an owner was shown and accepts, with its SHA-256. Accepting again changes nothing. */
export class AcceptPlan {
  async handle({
    storeId,
    userId,
    planVersionId,
    locale,
  }: Input): Promise<Result<void, { type: 'plan_changed' }>> {
    const plan = await new OwnersPlan().handle({ storeId, userId })
    if (plan?.versionId !== planVersionId) return fail({ type: 'plan_changed' })

    const jurisdiction = await tenantJurisdiction()
    const i18n = i18nManager.locale(locale)
    const shown = disclosure(i18n, jurisdiction, currentTenant().name).join('\n\n')
    const terms = JSON.stringify(plan.terms)
    await archive({
      store_id: storeId,
      user_id: userId,
      plan_version_id: planVersionId,
      jurisdiction,
      locale,
      disclosure: shown,
      terms,
      digest: createHash('sha256').update(`${shown}\n\n${terms}`).digest('hex'),
      accepted_at: toDatabaseTime(clock.now()),
    })
    return ok(undefined)
  }
}

async function archive(row: Record<string, unknown>) {
  try {
    await db.transaction((trx) => insertRows(trx, 'plan_acceptances', [row]))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}
