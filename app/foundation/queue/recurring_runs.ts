import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import type { RecurringTask } from '#foundation/outbox/registry'

const LEASE_SECONDS = 600

/** The tasks that wait for their time, or are under way at a worker: nearly all, nearly always. */
export async function tasksNotToStart(): Promise<Set<string>> {
  const now = toDatabaseTime(clock.now())
  const rows = await db
    .from('recurring_runs')
    .where('next_run_at', '>', now)
    .orWhere('leased_until', '>=', now)
    .select('name')
  return new Set(rows.map(({ name }) => name))
}

/** A conditional update is the lock: of all workers that try, one changes the row. */
export async function claim(task: RecurringTask): Promise<boolean> {
  const now = clock.now()
  await db.rawQuery(
    'INSERT IGNORE INTO recurring_runs (name, next_run_at, leased_until) VALUES (?, ?, NULL)',
    [task.name, toDatabaseTime(now)]
  )
  const claimed = await db
    .from('recurring_runs')
    .where('name', task.name)
    .where('next_run_at', '<=', toDatabaseTime(now))
    .where((free) =>
      free.whereNull('leased_until').orWhere('leased_until', '<', toDatabaseTime(now))
    )
    .update({ leased_until: leaseFromNow() })
  return Number(claimed) === 1
}

/** Keeps what takes longer than a lease from being started by another worker, too. */
export async function renew(names: string[]) {
  if (names.length === 0) return
  const halfway = clock.now().plus({ seconds: LEASE_SECONDS / 2 })
  await db
    .from('recurring_runs')
    .whereIn('name', names)
    .where('leased_until', '<', toDatabaseTime(halfway))
    .update({ leased_until: leaseFromNow() })
}

/** Lets go of a task that has ended, well or not, until its next time. */
export async function release(task: RecurringTask) {
  const next = clock.now().plus({ seconds: task.everySeconds })
  await db
    .from('recurring_runs')
    .where('name', task.name)
    .update({ leased_until: null, next_run_at: toDatabaseTime(next) })
}

const leaseFromNow = () => toDatabaseTime(clock.now().plus({ seconds: LEASE_SECONDS }))
