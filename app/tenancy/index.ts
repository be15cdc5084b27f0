/** Tenancy's one door. */
export { CreateTenant, type NewTenant } from '#tenancy/actions/create_tenant'
export { JURISDICTIONS, type Jurisdiction, Tenant } from '#tenancy/models/tenant'
export { storeUrl, tenantUrl, operatorUrl } from '#foundation'
export { eachTenant } from '#tenancy/each_tenant'
export type { Surface } from '#tenancy/surface'
export { tenantScope } from '#tenancy/tenant_scope'
export { tenantDirectory } from '#tenancy/tenant_directory'
