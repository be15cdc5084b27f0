import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation'
import { Tenant, type Jurisdiction } from '#tenancy'

/** Under whose laws the current tenant does its business. */
export async function tenantJurisdiction(client?: QueryClientContract): Promise<Jurisdiction> {
  const tenant = await Tenant.findOrFail(currentTenantId(), { client })
  return tenant.jurisdiction as Jurisdiction
}
