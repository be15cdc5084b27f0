import db from '@adonisjs/lucid/services/db'
import {
  fail,
  isUniqueViolation,
  ok,
  outbox,
  recordAudit,
  runInTenant,
  type Actor,
  type Locale,
  type Result,
} from '#foundation'
import { InviteUser } from '#identity'
import { Tenant, type Jurisdiction } from '#tenancy/models/tenant'
import { tenantDirectory } from '#tenancy/tenant_directory'

export interface NewTenant {
  slug: string
  name: string
  /** ISO 4217. It cannot be changed later: every amount of the tenant is in it. */
  currency: string
  timezone: string
  locale: Locale
  jurisdiction: Jurisdiction
  returnWindowDays: number
  adminName: string
  adminEmail: string
}

/** Makes a tenant and invites its first admin by mail. Others hear of it as `tenant.created`. */
export class CreateTenant {
  async handle(
    { adminName, adminEmail, ...tenant }: NewTenant,
    createdBy: Actor
  ): Promise<Result<Tenant, { type: 'slug_taken' }>> {
    try {
      const created = await db.transaction(async (trx) => {
        const made = await Tenant.create({ ...tenant, status: 'active' }, { client: trx })
        await runInTenant(made.scope, async () => {
          await recordAudit(trx, {
            actor: createdBy,
            action: 'tenant.created',
            subjectType: 'tenant',
            subjectId: made.id,
            changes: { ...tenant },
          })
          await new InviteUser().handle(
            {
              name: adminName,
              email: adminEmail,
              roles: [{ role: 'platform_admin' }],
              invitedBy: createdBy,
            },
            trx
          )
          await outbox.publish(trx, 'tenant.created', { tenantId: made.id })
        })
        return made
      })
      tenantDirectory.forget()
      return ok(created)
    } catch (error) {
      if (isUniqueViolation(error)) return fail({ type: 'slug_taken' })
      throw error
    }
  }
}
