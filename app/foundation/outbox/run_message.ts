import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#foundation/clock'
import { loggableError } from '#foundation/errors/loggable_error'
import { toDatabaseTime } from '#foundation/database_time'
import { retryOnContention } from '#foundation/retry_on_contention'
import type { Message } from '#foundation/outbox/hand_over'
import { endLease, lease, markDone } from '#foundation/outbox/leases'
import { readMessages } from '#foundation/outbox/read_messages'
import { resolveJob, type ExternalJob, type Job } from '#foundation/outbox/registry'
import { tenantScopeById } from '#foundation/tenant_scope_loader'
import { runInTenant } from '#foundation/tenant_scope'

export type MessageOutcome = 'done' | 'skipped'

const MAX_ATTEMPTS = 12

/**
 * Does the work of one outbox message. Delivered any number of times, in any order, by any number
 * of workers: the row's lock lets one of them in, its `state` sends the rest away.
 *
 * @throws what the job throws, after noting it on the row and planning the next attempt
 */
export async function runMessage(id: number): Promise<MessageOutcome> {
  const [message] = await readMessages([id])
  return message ? runAlone(message) : 'skipped'
}

/** The same for a message that was read already. */
export async function runAlone(message: Message): Promise<MessageOutcome> {
  const job = await resolveJob(message.job)
  const tenant = await tenantScopeById(message.tenantId)
  const started = performance.now()
  const log = logger.child({ tenant: tenant.slug, job: message.job, message: message.id })

  return runInTenant(tenant, async () => {
    try {
      const outcome = isExternal(job)
        ? await runExternal(job, message)
        : await retryOnContention(() => db.transaction((trx) => runInside(job, message, trx)))
      log.debug({ outcome, millis: Math.round(performance.now() - started) }, 'message handled')
      return outcome
    } catch (error) {
      await recordFailure(message, error as Error)
      log.error({ err: error, attempts: message.attempts + 1 }, 'message failed')
      throw error
    }
  })
}

export function isExternal(job: Job): job is ExternalJob<never> {
  return 'external' in job && job.external
}

async function runInside(
  job: Exclude<Job, ExternalJob<never>>,
  message: Message,
  trx: TransactionClientContract
): Promise<MessageOutcome> {
  const locked = await trx
    .from('outbox_messages')
    .where('id', message.id)
    .whereIn('state', ['waiting', 'sent'])
    .forUpdate()
    .skipLocked()
    .first()
  if (!locked) return 'skipped'
  await job.handle(message.payload as never, trx)
  await markDone(trx, [message.id])
  return 'done'
}

async function runExternal(job: ExternalJob<never>, message: Message): Promise<MessageOutcome> {
  if (!(await lease(message.id))) return 'skipped'
  await job.handle(message.payload as never)
  await endLease(message.id)
  return 'done'
}

/** Later attempts wait longer, up to an hour; the last leaves the message for a person to see. */
async function recordFailure(message: Message, error: Error) {
  const attempts = message.attempts + 1
  const delaySeconds = Math.min(3_600, 2 ** attempts)
  await db
    .from('outbox_messages')
    .where('id', message.id)
    .whereNot('state', 'done')
    .update({
      attempts,
      state: attempts >= MAX_ATTEMPTS ? 'failed' : 'waiting',
      last_error: loggableError(error).stack.slice(0, 4_000),
      available_at: toDatabaseTime(clock.now().plus({ seconds: delaySeconds })),
      leased_until: null,
    })
}
