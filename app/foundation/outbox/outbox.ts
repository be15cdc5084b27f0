import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { currentTenantId } from '#foundation/tenant_scope'
import { jobsListeningTo, type Payload } from '#foundation/outbox/registry'
import { messageReceiver, type Message } from '#foundation/outbox/hand_over'
import { insertRows } from '#foundation/bulk_write'
import { toDatabaseTime } from '#foundation/database_time'

interface EnqueueOptions {
  /** Not before this instant; now by default. */
  availableAt?: DateTime
}

/**
 * Everything that must happen after a transaction is first a row here, written by that same
 * transaction. A relay hands the rows to the queue; losing Redis loses nothing.
 */
export const outbox = {
  /** Tells all listening modules that something happened: one message for each reaction. */
  async publish(trx: TransactionClientContract, event: string, payload: Payload) {
    await this.publishMany(trx, event, [payload])
  },

  async publishMany(trx: TransactionClientContract, event: string, payloads: Payload[]) {
    await write(
      trx,
      jobsListeningTo(event).flatMap((job) => payloads.map((payload) => ({ job, payload })))
    )
  },

  /** Orders one job to run for the current tenant. */
  async enqueue(
    trx: TransactionClientContract,
    job: string,
    payload: Payload,
    options: EnqueueOptions = {}
  ) {
    await this.enqueueMany(trx, job, [payload], options)
  },

  /** The same, unless one of that name is still to be done: for jobs that look for their own work. */
  async enqueueOnce(trx: TransactionClientContract, job: string, payload: Payload) {
    const open = await trx
      .from('outbox_messages')
      .where('tenant_id', currentTenantId())
      .where('job', job)
      .whereIn('state', ['waiting', 'sent'])
      .first()
    if (!open) await this.enqueue(trx, job, payload)
  },

  async enqueueMany(
    trx: TransactionClientContract,
    job: string,
    payloads: Payload[],
    options: EnqueueOptions = {}
  ) {
    await write(
      trx,
      payloads.map((payload) => ({ job, payload })),
      options
    )
  },
}

type Order = Pick<Message, 'job' | 'payload'>

/**
 * Messages that are due go to whoever takes them, as soon as they are committed; they count as sent,
 * so that the sweep finds what got lost on this way, too.
 */
async function write(
  trx: TransactionClientContract,
  orders: Order[],
  { availableAt }: EnqueueOptions = {}
) {
  const now = clock.now()
  const receive = availableAt && availableAt > now ? null : messageReceiver()
  const rows = orders.map(({ job, payload }) => ({
    job,
    payload: JSON.stringify(payload),
    state: receive ? 'sent' : 'waiting',
    sent_at: receive ? toDatabaseTime(now) : null,
    available_at: toDatabaseTime(availableAt ?? now),
    created_at: toDatabaseTime(now),
  }))
  const ids = await insertRows(trx, 'outbox_messages', rows)
  if (!receive || ids.length === 0) return
  const tenantId = currentTenantId()
  const written = orders.map((order, index) => ({
    ...order,
    id: ids[index],
    tenantId,
    attempts: 0,
  }))
  trx.after('commit', () => receive(written))
}
