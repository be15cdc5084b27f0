import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation/tenant_scope'

/**
 * A query on a tenant-owned table without its model, for reads and bulk writes.
 *
 * @throws MissingTenantError outside a tenant
 */
export function tenantTable(table: string, client: QueryClientContract = db.connection()) {
  return client.from(table).where(`${table}.tenant_id`, currentTenantId())
}
