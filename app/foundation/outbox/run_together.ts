import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import type { Message } from '#foundation/outbox/hand_over'
import { resolveJob, type TransactionalJob } from '#foundation/outbox/registry'
import { runAlone } from '#foundation/outbox/run_message'
import { retryOnContention } from '#foundation/retry_on_contention'
import { runInTenant } from '#foundation/tenant_scope'
import { tenantScopeById } from '#foundation/tenant_scope_loader'

/** Somebody else has a message of the batch, or had it before. */
class NotOursAlone extends Error {}

/**
 * Does the work of several messages of one tenant in one transaction, in bulk where their jobs can.
 * What another worker did meanwhile is left out. Where it fails for any other reason, each gets a
 * transaction of its own: a message that cannot be done holds up no other.
 *
 * @param messages of transactional jobs
 */
export async function runTogether(messages: Message[]): Promise<void> {
  if (messages.length === 0) return
  const tenant = await tenantScopeById(messages[0].tenantId)
  try {
    await runInTenant(tenant, () =>
      retryOnContention(() => db.transaction((trx) => handleAll(messages, trx)))
    )
  } catch (error) {
    const open = error instanceof NotOursAlone ? await stillOpen(messages) : messages
    if (open.length < messages.length) return runTogether(open)
    for (const message of messages) await runAlone(message).catch(() => {})
  }
}

async function stillOpen(messages: Message[]): Promise<Message[]> {
  const rows = await openOf(messages, db).select('id')
  const open = new Set(rows.map(({ id }) => Number(id)))
  return messages.filter(({ id }) => open.has(id))
}

function openOf(messages: Message[], client: Pick<TransactionClientContract, 'from'>) {
  const ids = messages.map(({ id }) => id)
  return client.from('outbox_messages').whereIn('id', ids).whereIn('state', ['waiting', 'sent'])
}

/** Marked done first: the rows are then ours until the end, and nobody does the work twice. */
async function handleAll(messages: Message[], trx: TransactionClientContract) {
  const claimed = await openOf(messages, trx).update({
    state: 'done',
    done_at: toDatabaseTime(clock.now()),
    leased_until: null,
  })
  if (Number(claimed) !== messages.length) throw new NotOursAlone()

  for (const [name, ofJob] of Map.groupBy(messages, ({ job }) => job)) {
    const job = (await resolveJob(name)) as TransactionalJob
    const payloads = ofJob.map(({ payload }) => payload)
    if (job.handleMany) await job.handleMany(payloads, trx)
    else for (const payload of payloads) await job.handle(payload, trx)
  }
}
