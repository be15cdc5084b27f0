import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId } from '#foundation/tenant_scope'
import type { Payload } from '#foundation/outbox/registry'

/**
 * What one job of the current tenant's was to do, and was given up: of use to modules whose users
 * see to it themselves. Locked where a transaction is given.
 */
export async function failedMessages<Input extends Payload>(
  job: string,
  trx?: TransactionClientContract
): Promise<{ id: number; payload: Input }[]> {
  const query = (trx ?? db)
    .from('outbox_messages')
    .where({ tenant_id: currentTenantId(), job, state: 'failed' })
    .orderBy('id')
    .select('id', 'payload')
  if (trx) void query.forUpdate()
  const rows = await query
  return rows.map(({ id, payload }) => ({
    id: Number(id),
    payload: typeof payload === 'string' ? JSON.parse(payload) : payload,
  }))
}
