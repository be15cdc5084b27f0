import type { TenantScope } from '#foundation'
import { tenantDirectory } from '#tenancy/tenant_directory'

/**
 * The scope of a tenant known by its id, for work that no request started.
 *
 * @throws Error where there is no such tenant
 */
export async function tenantScope(id: number): Promise<TenantScope> {
  const tenant = await tenantDirectory.byId(id)
  if (!tenant) throw new Error(`There is no tenant ${id}`)
  return tenant.scope
}
