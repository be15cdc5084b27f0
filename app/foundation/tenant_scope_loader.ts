import type { TenantScope } from '#foundation/tenant_scope'

type Loader = (id: number) => Promise<TenantScope>

let load: Loader = async () => {
  throw new Error('The tenancy module has not installed its tenant loader')
}

/** Tenancy knows where tenants are kept; workers below it only need one by its id. */
export function installTenantScopeLoader(loader: Loader) {
  load = loader
}

export function tenantScopeById(id: number): Promise<TenantScope> {
  return load(id)
}
