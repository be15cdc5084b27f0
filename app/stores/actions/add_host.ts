import env from '#start/env'
import db from '@adonisjs/lucid/services/db'
import {
  type Actor,
  clock,
  currentTenantId,
  fail,
  isUniqueViolation,
  ok,
  recordAudit,
  type Result,
  toDatabaseTime,
} from '#foundation'
import { tenantDirectory } from '#tenancy'
import { isCustomHost } from '#stores/custom_host'

export interface AddHostInput {
  storeId: number
  /** Whoever adds it has seen that it belongs to the store's owner. */
  host: string
  actor: Actor
}

/** Lets a store's shop answer to a domain of its own, too. */
export class AddHost {
  async handle(
    input: AddHostInput
  ): Promise<Result<string, { type: 'malformed' } | { type: 'taken' }>> {
    const host = input.host.trim().toLowerCase()
    if (!isCustomHost(host, env.get('APP_DOMAIN', 'localhost'))) return fail({ type: 'malformed' })
    const now = toDatabaseTime(clock.now())
    try {
      await db.transaction(async (trx) => {
        await trx.table('hosts').insert({
          host,
          tenant_id: currentTenantId(),
          store_id: input.storeId,
          verified_at: now,
          created_at: now,
        })
        await recordAudit(trx, {
          actor: input.actor,
          action: 'store.host_added',
          subjectType: 'store',
          subjectId: input.storeId,
          changes: { host },
        })
      })
    } catch (error) {
      if (isUniqueViolation(error)) return fail({ type: 'taken' })
      throw error
    }
    tenantDirectory.forget()
    return ok(host)
  }
}
