import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import { currentTenantId } from '#foundation/tenant_scope'

/** Who did something: a signed-in person, or the system itself. */
export interface Actor {
  type: 'user' | 'operator' | 'customer' | 'system'
  id: number | null
}

export const SYSTEM: Actor = { type: 'system', id: null }

interface AuditEntry {
  actor: Actor
  /** `noun.participle`, e.g. `product.approved`. */
  action: string
  subjectType: string
  subjectId: number
  changes?: Record<string, unknown>
}

/** Notes who did what, in the transaction that does it. Entries are never changed. */
export async function recordAudit(trx: TransactionClientContract, entry: AuditEntry) {
  await trx.table('audit_entries').insert({
    tenant_id: currentTenantId(),
    actor_type: entry.actor.type,
    actor_id: entry.actor.id,
    action: entry.action,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    changes: JSON.stringify(entry.changes ?? {}),
    created_at: toDatabaseTime(clock.now()),
  })
}
