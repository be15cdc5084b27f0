import db from '@adonisjs/lucid/services/db'
import { recordAudit, runInTenant, type Actor } from '#foundation'
import { Tenant } from '#tenancy/models/tenant'
import { tenantDirectory } from '#tenancy/tenant_directory'

/**
 * Suspends a tenant or opens it again. A suspended one's consoles and shops answer that they are
 * closed; what is owed goes on: jobs, webhooks and refunds still run. Other processes follow within
 * seconds.
 */
export class ChangeTenantStatus {
  async handle(slug: string, status: 'active' | 'suspended', changedBy: Actor): Promise<Tenant> {
    const changed = await db.transaction(async (trx) => {
      const tenant = await Tenant.query({ client: trx })
        .where('slug', slug)
        .forUpdate()
        .firstOrFail()
      if (tenant.status === status) return tenant
      await tenant.merge({ status }).useTransaction(trx).save()
      await runInTenant(tenant.scope, () =>
        recordAudit(trx, {
          actor: changedBy,
          action: status === 'active' ? 'tenant.reopened' : 'tenant.suspended',
          subjectType: 'tenant',
          subjectId: tenant.id,
        })
      )
      return tenant
    })
    tenantDirectory.forget()
    return changed
  }
}
