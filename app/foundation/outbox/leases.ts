import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import { inGroups } from '#foundation/in_groups'

/** Until then nobody else calls the outside system for the message. */
const LEASE_SECONDS = 300
const MOST_AT_ONCE = 50

type Client = Pick<TransactionClientContract, 'from'>

/** Somebody else has one of the group, or had it before. */
class NotAllFree extends Error {}

/**
 * Takes a message whose work cannot live in one transaction for this process alone, for five
 * minutes. False where somebody else has it, or it is done.
 */
export const lease = inGroups(leaseGroup, { most: MOST_AT_ONCE })

/** Marks such a message done, and ends the lease. */
export const endLease = inGroups(
  async (ids: number[]) => {
    await markDone(db, ids)
    return ids
  },
  { most: MOST_AT_ONCE }
)

export async function markDone(client: Client, ids: number[]) {
  await client
    .from('outbox_messages')
    .whereIn('id', ids)
    .update({ state: 'done', done_at: toDatabaseTime(clock.now()), leased_until: null })
}

async function leaseGroup(ids: number[]): Promise<boolean[]> {
  if (ids.length === 1) return [(await leaseFree(ids, db)) === 1]
  try {
    await db.transaction(async (trx) => {
      if ((await leaseFree(ids, trx)) !== ids.length) throw new NotAllFree()
    })
    return ids.map(() => true)
  } catch (error) {
    if (!(error instanceof NotAllFree)) throw error
    const each: boolean[] = []
    for (const id of ids) each.push((await leaseFree([id], db)) === 1)
    return each
  }
}

async function leaseFree(ids: number[], client: Client): Promise<number> {
  const now = clock.now()
  return Number(
    await client
      .from('outbox_messages')
      .whereIn('id', ids)
      .whereIn('state', ['waiting', 'sent'])
      .where((free) =>
        free.whereNull('leased_until').orWhere('leased_until', '<', toDatabaseTime(now))
      )
      .update({ leased_until: toDatabaseTime(now.plus({ seconds: LEASE_SECONDS })) })
  )
}
