import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { clock } from '#foundation/clock'
import { toDatabaseTime } from '#foundation/database_time'
import { allRecurringTasks, type RecurringTask } from '#foundation/outbox/registry'

const LEASE_SECONDS = 600

/** Runs the recurring tasks whose time has come, each by one worker at a time. */
export async function runDueRecurringTasks() {
  const notYet = await tasksWithTime()
  for (const task of allRecurringTasks()) {
    if (notYet.has(task.name) || !(await claim(task))) continue
    try {
      await runRecurringTask(task)
    } catch (error) {
      logger.error({ err: error, task: task.name }, 'recurring task failed')
    } finally {
      await release(task)
    }
  }
}

export async function runRecurringTask(task: RecurringTask) {
  const { default: TaskClass } = await task.load()
  await new TaskClass().run()
}

/** The tasks whose time has not come: every second, that is nearly all of them. */
async function tasksWithTime(): Promise<Set<string>> {
  const rows = await db
    .from('recurring_runs')
    .where('next_run_at', '>', toDatabaseTime(clock.now()))
    .select('name')
  return new Set(rows.map(({ name }) => name))
}

/** A conditional update is the lock: of all workers that try, one changes the row. */
async function claim(task: RecurringTask): Promise<boolean> {
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
    .update({ leased_until: toDatabaseTime(now.plus({ seconds: LEASE_SECONDS })) })
  return Number(claimed) === 1
}

async function release(task: RecurringTask) {
  const next = clock.now().plus({ seconds: task.everySeconds })
  await db
    .from('recurring_runs')
    .where('name', task.name)
    .update({ leased_until: null, next_run_at: toDatabaseTime(next) })
}
