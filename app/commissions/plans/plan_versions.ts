import type { DateTime } from 'luxon'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { fromDatabaseTime, tenantTable, toDatabaseTime } from '#foundation'
import { ruleBook, type RuleBook } from '#commissions/plans/match_rule'
import { perRole, type CommissionBase } from '#money'
import type { CommissionPlanVersion } from '#commissions/models/commission_plan_version'
import type { PlanTerms } from '#commissions/plans/plan_terms'
import type { PlanRule, RuleScope } from '#commissions/plans/plan_rule'

/** A published version of the tenant's plan, with its rules. */
export interface PlanVersion extends PlanTerms {
  id: number
  planName: string
  version: number
  effectiveFrom: DateTime<true>
  rules: PlanRule[]
  book: RuleBook
}

/** The version by which a sale paid at that instant is split; null before the first. */
export async function planInForce(
  at: DateTime,
  client?: QueryClientContract
): Promise<PlanVersion | null> {
  return (await plansInForce([at], client)).get(at.toMillis()) ?? null
}

/** The version in force at an instant, and all that begin after it. */
export async function plansFrom(
  at: DateTime,
  client?: QueryClientContract
): Promise<PlanVersion[]> {
  const later = await tenantTable('commission_plan_versions', client)
    .where('state', 'published')
    .where('effective_from', '>', toDatabaseTime(at))
    .select('effective_from')
  const instants = [at, ...later.map((row) => fromDatabaseTime(row.effective_from))]
  const plans = await plansInForce(instants, client)
  return [...new Set(plans.values())].filter((plan) => plan !== null)
}

/** The same for many instants, by their milliseconds, in two statements. */
export async function plansInForce(
  instants: readonly DateTime[],
  client?: QueryClientContract
): Promise<Map<number, PlanVersion | null>> {
  const latest = instants.reduce((last, at) => (at > last ? at : last))
  const versions = await tenantTable('commission_plan_versions', client)
    .joinRaw(
      `JOIN commission_plans p ON p.tenant_id = commission_plan_versions.tenant_id
         AND p.id = commission_plan_versions.plan_id`
    )
    .where('commission_plan_versions.state', 'published')
    .where('commission_plan_versions.effective_from', '<=', toDatabaseTime(latest))
    .orderBy('commission_plan_versions.effective_from', 'desc')
    .orderBy('commission_plan_versions.id', 'desc')
    .select('commission_plan_versions.*', 'p.name')

  const rowAt = new Map(
    instants.map((at) => [
      at.toMillis(),
      versions.find((row) => fromDatabaseTime(row.effective_from) <= at),
    ])
  )
  const needed = new Set([...rowAt.values()].flatMap((row) => (row ? [Number(row.id)] : [])))
  const rules = await rulesOf([...needed], client)
  const versionById = new Map(
    versions
      .filter((row) => needed.has(Number(row.id)))
      .map((row) => [Number(row.id), versionFrom(row, rules.get(Number(row.id)) ?? [])])
  )
  return new Map([...rowAt].map(([at, row]) => [at, row ? versionById.get(Number(row.id))! : null]))
}

/** Rules by the version they belong to, in the order in which they were written. */
export async function rulesOf(
  versionIds: number[],
  client?: QueryClientContract
): Promise<Map<number, PlanRule[]>> {
  if (versionIds.length === 0) return new Map()
  const rows = await tenantTable('commission_rules', client)
    .whereIn('plan_version_id', versionIds)
    .orderBy('id')
  const rowsByVersion = Map.groupBy(rows, (row) => Number(row.plan_version_id))
  return new Map([...rowsByVersion].map(([id, own]) => [id, own.map(ruleFrom)]))
}

/** All that a version says, published or not. */
export async function termsOfVersion(
  version: CommissionPlanVersion,
  client?: QueryClientContract
): Promise<PlanTerms> {
  const rules = (await rulesOf([version.id], client)).get(version.id) ?? []
  const { holdDays, platformDiscountMaxBp } = version
  return {
    rules,
    holdDays,
    platformDiscountMaxBp,
    selfPurchaseEarns: Boolean(version.selfPurchaseEarns),
  }
}

interface RuleRow {
  id: number
  scope: RuleScope
  scope_id: number
  store_tier: string
  base: CommissionBase
  owner_bp: number
  upline1_bp: number
  upline2_bp: number
  promoter_bp: number
  markup_share_bp: number
}

function ruleFrom(row: RuleRow): PlanRule {
  return {
    id: Number(row.id),
    scope: row.scope,
    scopeId: Number(row.scope_id),
    storeTier: row.store_tier,
    base: row.base,
    rates: perRole((role) => row[`${role}_bp`]),
    markupShareBp: row.markup_share_bp,
  }
}

interface VersionRow {
  id: number
  name: string
  version: number
  effective_from: Date
  self_purchase_earns: number
  hold_days: number
  platform_discount_max_bp: number
}

function versionFrom(row: VersionRow, rules: PlanRule[]): PlanVersion {
  return {
    id: Number(row.id),
    planName: row.name,
    version: row.version,
    effectiveFrom: fromDatabaseTime(row.effective_from),
    selfPurchaseEarns: Boolean(row.self_purchase_earns),
    holdDays: row.hold_days,
    platformDiscountMaxBp: row.platform_discount_max_bp,
    rules,
    book: ruleBook(rules),
  }
}
