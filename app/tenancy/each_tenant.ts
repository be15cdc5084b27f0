import { eachOf, runInTenant } from '#foundation'
import { Tenant } from '#tenancy/models/tenant'

/**
 * The operator's named door out of a tenant: runs `work` inside every active tenant in turn, for
 * recurring tasks and operator commands. One tenant's failure does not stop the others; all
 * failures are thrown together at the end.
 *
 * Passes over tenants who live in the past (`lives_at`): a replay's deadlines come when it says so,
 * or all of history would be over due at once. `all` takes these and suspended ones, too, for work
 * that has no deadlines.
 *
 * Work that few tenants have at a time may name them by their ids (`only`), found by one statement.
 */
export async function eachTenant(
  work: (tenant: Tenant) => Promise<void>,
  which: 'active' | 'all' = 'active',
  only?: number[]
) {
  const query = Tenant.query().orderBy('id')
  if (which === 'active') query.where('status', 'active').whereNull('lives_at')
  if (only) query.whereIn('id', only)
  const tenants = await query
  await eachOf(tenants, (tenant) => runInTenant(tenant.scope, () => work(tenant)))
}
