import logger from '@adonisjs/core/services/logger'
import type { RecurringTask } from '#foundation/outbox/registry'
import { claim, release, renew, tasksNotToStart } from '#foundation/queue/recurring_runs'

/**
 * The recurring tasks at one worker. They run beside each other: the daily look through every
 * tenant's ledger takes as long as it takes, and what is due every few seconds does not wait for it.
 */
export class RecurringTasks {
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(readonly tasks: readonly RecurringTask[]) {}

  /** Starts, and does not wait for, each task that is due and under way nowhere. */
  async startDue() {
    await renew([...this.#underWay.keys()])
    const notNow = await tasksNotToStart()
    for (const task of this.tasks) {
      if (notNow.has(task.name) || this.#underWay.has(task.name)) continue
      if (await claim(task)) this.#start(task)
    }
  }

  /** Waits for those under way. */
  async ended() {
    await Promise.all(this.#underWay.values())
  }

  #start(task: RecurringTask) {
    const ended = run(task)
      .catch((error) => logger.error({ err: error, task: task.name }, 'recurring task failed'))
      .then(() => release(task))
      .catch((error) =>
        logger.error({ err: error, task: task.name }, 'recurring task not released')
      )
      .finally(() => this.#underWay.delete(task.name))
    this.#underWay.set(task.name, ended)
  }
}

async function run(task: RecurringTask) {
  const { default: TaskClass } = await task.load()
  await new TaskClass().run()
}
