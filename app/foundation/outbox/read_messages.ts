import db from '@adonisjs/lucid/services/db'
import type { Message } from '#foundation/outbox/hand_over'

/** Messages as they stand in the outbox, in the order they were written; without those unknown. */
export async function readMessages(ids: number[]): Promise<Message[]> {
  const rows = await db.from('outbox_messages').whereIn('id', ids).orderBy('id')
  return rows.map((row) => ({
    id: Number(row.id),
    tenantId: Number(row.tenant_id),
    job: row.job,
    payload: typeof row.payload === 'string' ? JSON.parse(row.payload) : row.payload,
    attempts: row.attempts,
  }))
}
