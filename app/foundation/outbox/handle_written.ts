import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import { resolveJob, type Payload, type TransactionalJob } from '#foundation/outbox/registry'
import { currentTenantId } from '#foundation/tenant_scope'

interface WaitingMessage {
  id: number
  job: string
  payload: string
}

/**
 * Works off the current tenant's messages inside the transaction that wrote them, in bulk where a
 * job can: for commands that play thousands of orders through the whole chain, and need no worker
 * to see a step before the next is taken. Messages for outside systems are left to the worker.
 */
export async function handleWritten(trx: TransactionClientContract): Promise<void> {
  let after = 0
  for (;;) {
    const messages = await waitingMessages(after, trx)
    if (messages.length === 0) return
    after = messages.at(-1)!.id
    for (const [name, ofJob] of Map.groupBy(messages, ({ job }) => job)) {
      await handleAll(name, ofJob, trx)
    }
  }
}

async function waitingMessages(
  after: number,
  trx: TransactionClientContract
): Promise<WaitingMessage[]> {
  const rows = await trx
    .from('outbox_messages')
    .where('tenant_id', currentTenantId())
    .where('state', 'waiting')
    .where('available_at', '<=', toDatabaseTime(clock.now()))
    .where('id', '>', after)
    .orderBy('id')
    .select('id', 'job', 'payload')
    .forUpdate()
    .skipLocked()
  return rows.map(({ id, job, payload }) => ({ id: Number(id), job, payload }))
}

async function handleAll(name: string, messages: WaitingMessage[], trx: TransactionClientContract) {
  const job = (await resolveJob(name)) as TransactionalJob | { external: true }
  if ('external' in job) return
  const payloads = messages.map(({ payload }) => JSON.parse(payload) as Payload)
  if (job.handleMany) await job.handleMany(payloads, trx)
  else for (const payload of payloads) await job.handle(payload, trx)
  await trx
    .from('outbox_messages')
    .whereIn(
      'id',
      messages.map(({ id }) => id)
    )
    .update({ state: 'done', done_at: toDatabaseTime(clock.now()) })
}
