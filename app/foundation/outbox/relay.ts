import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'

const BATCH = 500
/** A message that was sent but not done after this long was lost on the way: it is sent again. */
const RESEND_AFTER_SECONDS = 60

interface Claim {
  /** Only this tenant's; everybody's by default. */
  tenantId?: number
}

/**
 * Claims the messages that are due and returns their ids, to be handed to the queue.
 * Two relays never claim the same row at the same time; if they did, it would be harmless.
 */
export async function claimDueMessages({ tenantId }: Claim = {}): Promise<number[]> {
  if (!(await isAnyDue())) return []
  return db.transaction(async (trx) => {
    const now = toDatabaseTime(clock.now())
    const rows = await trx
      .from('outbox_messages')
      .select('id')
      .where('state', 'waiting')
      .where('available_at', '<=', now)
      .if(tenantId, (query) => query.where('tenant_id', tenantId!))
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    const ids = rows.map((row) => Number(row.id))
    if (ids.length > 0) {
      await trx.from('outbox_messages').whereIn('id', ids).update({ state: 'sent', sent_at: now })
    }
    return ids
  })
}

/** One statement where there is nothing to do, which is most of the time. */
async function isAnyDue(): Promise<boolean> {
  const due = await db
    .from('outbox_messages')
    .where('state', 'waiting')
    .where('available_at', '<=', toDatabaseTime(clock.now()))
    .select('id')
    .first()
  return due !== null
}

/**
 * The sweep: what was handed to the queue and never done waits again. Returns how many. They are
 * looked for without a lock, for most of what is sent is being done just now.
 */
export async function returnLostMessages(
  olderThanSeconds: number = RESEND_AFTER_SECONDS
): Promise<number> {
  const now = clock.now()
  const cutoff = toDatabaseTime(now.minus({ seconds: olderThanSeconds }))
  const lost = () =>
    db
      .from('outbox_messages')
      .where('state', 'sent')
      .where('sent_at', '<=', cutoff)
      .where((free) =>
        free.whereNull('leased_until').orWhere('leased_until', '<', toDatabaseTime(now))
      )
  let returned = 0
  for (;;) {
    const ids = (await lost().select('id').limit(BATCH)).map(({ id }) => Number(id))
    if (ids.length === 0) return returned
    returned += Number(await lost().whereIn('id', ids).update({ state: 'waiting' }))
  }
}
