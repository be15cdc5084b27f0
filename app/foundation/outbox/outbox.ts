import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { currentTenantId } from '#foundation/tenant_scope'
import { jobsListeningTo, type Payload } from '#foundation/outbox/registry'
import { wakeRelay } from '#foundation/outbox/relay_bell'
import { toDatabaseTime } from '#foundation/database_time'

interface EnqueueOptions {
  /** Not before this instant; now by default. */
  availableAt?: DateTime
}

const ROWS_A_STATEMENT = 500

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
    for (const job of jobsListeningTo(event)) await this.enqueueMany(trx, job, payloads)
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
    const now = clock.now()
    const rows = payloads.map((payload) => ({
      tenant_id: currentTenantId(),
      job,
      payload: JSON.stringify(payload),
      state: 'waiting',
      available_at: toDatabaseTime(options.availableAt ?? now),
      created_at: toDatabaseTime(now),
    }))
    for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
      await trx.table('outbox_messages').multiInsert(rows.slice(start, start + ROWS_A_STATEMENT))
    }
    trx.after('commit', () => wakeRelay())
  },
}
