import { clock, fromDatabaseTime, tenantTable } from '#foundation'
import { planInForce } from '#commissions/plans/plan_versions'

const VERSIONS_SHOWN = 50

/** A draft, the version in force, one announced, or one that was in force before. */
export type VersionStanding = 'draft' | 'in_force' | 'announced' | 'archived'

/** Drafts and published versions, the latest first, with who published them. */
export class ListPlanVersions {
  async handle() {
    const now = clock.now()
    const inForce = await planInForce(now)
    const rows = await tenantTable('commission_plan_versions')
      .joinRaw(
        `JOIN commission_plans p ON p.tenant_id = commission_plan_versions.tenant_id
           AND p.id = commission_plan_versions.plan_id
         LEFT JOIN users u ON u.tenant_id = commission_plan_versions.tenant_id
           AND u.id = commission_plan_versions.published_by`
      )
      .orderBy('commission_plan_versions.id', 'desc')
      .limit(VERSIONS_SHOWN)
      .select('commission_plan_versions.*', 'p.name as planName', 'u.name as publisher')
    return rows.map((row) => ({
      id: Number(row.id),
      name: row.planName as string,
      version: row.version as number,
      standing: standingOf(row, inForce?.id ?? null, now.toJSDate()) as string,
      effectiveFrom: row.effective_from && fromDatabaseTime(row.effective_from).toISO(),
      publishedAt: row.published_at && fromDatabaseTime(row.published_at).toISO(),
      publisher: (row.publisher as string | null) ?? null,
    }))
  }
}

function standingOf(
  row: { id: number; state: string; effective_from: Date },
  inForceId: number | null,
  now: Date
): VersionStanding {
  if (row.state === 'draft') return 'draft'
  if (Number(row.id) === inForceId) return 'in_force'
  return fromDatabaseTime(row.effective_from).toJSDate() > now ? 'announced' : 'archived'
}
