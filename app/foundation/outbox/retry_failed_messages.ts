import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'

/**
 * Lets messages that were given up be tried again, with all their attempts anew.
 *
 * @returns how many those are: others are not failed ones, since someone else was faster
 */
export async function retryFailedMessages(
  ids: readonly number[],
  trx?: TransactionClientContract
): Promise<number> {
  const changed = await (trx ?? db)
    .from('outbox_messages')
    .whereIn('id', [...ids])
    .where('state', 'failed')
    .update({ state: 'waiting', attempts: 0, available_at: toDatabaseTime(clock.now()) })
  return Number(changed)
}
