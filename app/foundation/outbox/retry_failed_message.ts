import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'

/**
 * Lets a message that was given up be tried again, with all its attempts anew. Returns false where
 * it is not a failed one: someone else was faster.
 */
export async function retryFailedMessage(id: number): Promise<boolean> {
  const changed = await db
    .from('outbox_messages')
    .where('id', id)
    .where('state', 'failed')
    .update({ state: 'waiting', attempts: 0, available_at: toDatabaseTime(clock.now()) })
  return Number(changed) === 1
}
