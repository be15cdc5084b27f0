/**
 * Tells the foundation how to find a tenant, and registers every module's jobs and listeners.
 * All of it loads when first needed: migrations boot the app before the models' tables exist.
 */
import { installTenantScopeLoader } from '#foundation'
import '#identity/jobs'
import '#catalog/jobs'
import '#payments/jobs'
import '#orders/jobs'
import '#ledger/jobs'
import '#commissions/jobs'
import '#payouts/jobs'
import '#purchasing/jobs'
import '#notices/jobs'

installTenantScopeLoader(async (id) => {
  const { tenantScope } = await import('#tenancy')
  return tenantScope(id)
})
