import { clock, fromDatabaseTime, tenantTable } from '#foundation'
import { planInForce } from '#commissions/plans/plan_versions'

const ACCEPTANCES_A_PAGE = 50

interface ListAcceptancesInput {
  after?: number
  /** All rows, for an export. */
  everything?: boolean
}

/** Which owner accepted which version and when, the latest first. */
export class ListAcceptances {
  async handle({ after, everything }: ListAcceptancesInput) {
    const query = tenantTable('plan_acceptances')
      .joinRaw(
        `JOIN stores s ON s.tenant_id = plan_acceptances.tenant_id
           AND s.id = plan_acceptances.store_id
         JOIN users u ON u.tenant_id = plan_acceptances.tenant_id
           AND u.id = plan_acceptances.user_id
         JOIN commission_plan_versions v ON v.tenant_id = plan_acceptances.tenant_id
           AND v.id = plan_acceptances.plan_version_id`
      )
      .orderBy('plan_acceptances.id', 'desc')
      .select('plan_acceptances.id', 'plan_acceptances.locale', 'plan_acceptances.digest')
      .select('plan_acceptances.accepted_at', 's.name as storeName', 'u.name as userName')
      .select('v.version')
    if (after) query.where('plan_acceptances.id', '<', after)
    if (!everything) query.limit(ACCEPTANCES_A_PAGE + 1)
    const rows = await query
    const shown = everything ? rows : rows.slice(0, ACCEPTANCES_A_PAGE)
    return {
      acceptances: shown.map((row) => ({
        id: Number(row.id),
        storeName: row.storeName as string,
        userName: row.userName as string,
        version: row.version as number,
        locale: row.locale as string,
        digest: row.digest as string,
        acceptedAt: fromDatabaseTime(row.accepted_at).toISO(),
      })),
      next: shown.length < rows.length ? Number(shown.at(-1)!.id) : null,
    }
  }
}

/** How many open stores there are, and in how many of them the plan in force is accepted. */
export async function acceptanceRate() {
  const plan = await planInForce(clock.now())
  const rate = await tenantTable('stores')
    .joinRaw(
      `LEFT JOIN plan_acceptances a ON a.tenant_id = stores.tenant_id
         AND a.store_id = stores.id AND a.plan_version_id = ?`,
      [plan?.id ?? 0]
    )
    .where({ 'stores.status': 'open', 'stores.earns': true })
    .countDistinct('stores.id as stores')
    .countDistinct('a.store_id as accepted')
    .firstOrFail()
  return { stores: Number(rate.stores), accepted: Number(rate.accepted) }
}
