import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import type { RecurringTask } from '#foundation/outbox/registry'
import { RecurringTasks } from '#foundation/queue/recurring_tasks'
import { startWorker } from '#foundation/queue/worker'
import { eventually } from '#tests/fixtures/stripe_fixture'

const A_DAY = 86_400

/** A task that counts how often it was started and does `work`: nothing, unless told. */
function givenATask({ everySeconds = A_DAY, work = async () => {} } = {}) {
  const name = `test.${randomUUID()}`
  const seen = { starts: 0 }
  class Task {
    run() {
      seen.starts++
      return work()
    }
  }
  const task: RecurringTask = { name, everySeconds, load: async () => ({ default: Task }) }
  const leasedUntil = async () =>
    (await db.from('recurring_runs').where('name', name).firstOrFail()).leased_until
  return { task, seen, leasedUntil }
}

/** A task that goes on until the test lets it end. */
function givenALongTask() {
  const { promise, resolve: letItEnd } = Promise.withResolvers<void>()
  return { ...givenATask({ work: () => promise }), letItEnd }
}

async function givenAWorker(
  { cleanup }: Pick<TestContext, 'cleanup'>,
  given: { task: RecurringTask; letItEnd?: () => void }[]
) {
  const worker = await startWorker({ recurring: given.map(({ task }) => task) })
  cleanup(() => {
    for (const { letItEnd } of given) letItEnd?.()
    return worker.stop()
  })
  return worker
}

test.group('Recurring tasks', (group) => {
  group.each.teardown(async () => {
    clock.restore()
    await db.from('recurring_runs').where('name', 'like', 'test.%').delete()
  })

  test('a long one holds up no other', async ({ assert, cleanup }) => {
    const long = givenALongTask()
    const frequent = givenATask({ everySeconds: 1 })
    await givenAWorker({ cleanup }, [long, frequent])

    await eventually('the others run, and run again', async () => frequent.seen.starts >= 2)
    assert.equal(long.seen.starts, 1)
    assert.isNotNull(await long.leasedUntil())
  })

  test('one that fails holds up no other, and has its next time', async ({ assert, cleanup }) => {
    const work = () => Promise.reject(new Error('this is not its day'))
    const failing = givenATask({ everySeconds: 1, work })
    const other = givenATask()
    await givenAWorker({ cleanup }, [failing, other])

    await eventually('it is tried again', async () => failing.seen.starts >= 2)
    assert.equal(other.seen.starts, 1)
  })

  test('one under way is not started again, here or elsewhere, however long it takes', async ({
    assert,
  }) => {
    const long = givenALongTask()
    const [here, elsewhere] = [new RecurringTasks([long.task]), new RecurringTasks([long.task])]
    await here.startDue()
    for (let minute = 0; minute < 30; minute += 5) {
      await elsewhere.startDue()
      await here.startDue()
      clock.travel({ minutes: 5 })
    }
    assert.equal(long.seen.starts, 1)

    long.letItEnd()
    await here.ended()
    clock.travel({ seconds: A_DAY })
    await elsewhere.startDue()
    await elsewhere.ended()
    assert.equal(long.seen.starts, 2)
  })

  test('one whose worker was killed is taken up by another', async ({ assert }) => {
    const long = givenALongTask()
    await new RecurringTasks([long.task]).startDue()
    clock.travel({ minutes: 11 })
    await new RecurringTasks([long.task]).startDue()

    assert.equal(long.seen.starts, 2)
  })

  test('a worker that stops waits for what is under way', async ({ assert, cleanup }) => {
    const long = givenALongTask()
    const worker = await givenAWorker({ cleanup }, [long])
    await eventually('it is under way', async () => long.seen.starts === 1)

    let stopped = false
    const stopping = worker.stop().then(() => (stopped = true))
    await sleep(500)
    assert.isFalse(stopped)
    assert.isNotNull(await long.leasedUntil())

    long.letItEnd()
    await stopping
    assert.isNull(await long.leasedUntil())
  })
})
