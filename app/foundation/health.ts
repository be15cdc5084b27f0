import db from '@adonisjs/lucid/services/db'
import redis from '@adonisjs/redis/services/main'
import { BaseCheck, DiskSpaceCheck, HealthChecks, Result } from '@adonisjs/core/health'
import { DbCheck } from '@adonisjs/lucid/database'
import { RedisCheck } from '@adonisjs/redis'
import { clock } from '#foundation/clock'
import { fromDatabaseTime } from '#foundation/database_time'

const LAG_WARNING_SECONDS = 60
const LAG_FAILURE_SECONDS = 600

/** How long the oldest message that is due has been waiting to be done. */
class QueueLagCheck extends BaseCheck {
  name = 'queue'

  async run() {
    const row = await db
      .from('outbox_messages')
      .whereIn('state', ['waiting', 'sent'])
      .min('available_at as oldest')
      .first()
    const failed = await db.from('outbox_messages').where('state', 'failed').count('* as n').first()
    const lag = row?.oldest ? clock.now().diff(fromDatabaseTime(row.oldest)).as('seconds') : 0
    const lagSeconds = Math.max(0, Math.round(lag))
    const facts = { lagSeconds, failedMessages: Number(failed?.n ?? 0) }
    const text = `The oldest waiting message is ${lagSeconds} seconds old`
    if (lagSeconds > LAG_FAILURE_SECONDS) return Result.failed(text).mergeMetaData(facts)
    if (lagSeconds > LAG_WARNING_SECONDS) return Result.warning(text).mergeMetaData(facts)
    return Result.ok(text).mergeMetaData(facts)
  }
}

const named = <Check extends { name: string }>(name: string, check: Check) =>
  Object.assign(check, { name })

let checks: HealthChecks | null = null

/** Asks everything the app stands on how it is: disk, database, Redis and the queue. */
export function healthReport() {
  checks ??= new HealthChecks().register([
    named('disk', new DiskSpaceCheck().warnWhenExceeds(90).failWhenExceeds(97)),
    named('database', new DbCheck(db.connection())),
    named('redis', new RedisCheck(redis.connection())),
    named('queue', new QueueLagCheck()),
  ])
  return checks.run()
}
