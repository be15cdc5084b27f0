import logger from '@adonisjs/core/services/logger'
import queueConfig from '#config/queue'
import { claimDueMessages, returnLostMessages } from '#foundation/outbox/relay'
import { receiveMessages, type Message } from '#foundation/outbox/hand_over'
import { inGroups } from '#foundation/in_groups'
import { readMessages } from '#foundation/outbox/read_messages'
import { allRecurringTasks } from '#foundation/outbox/registry'
import { Intake } from '#foundation/queue/intake'
import { openQueue } from '#foundation/queue/queue'
import { RecurringTasks } from '#foundation/queue/recurring_tasks'

const LOOK_EVERY_MILLIS = 1_000
const SWEEP_EVERY_MILLIS = 15_000

/**
 * A worker: relays outbox rows to Bull, handles what Bull hands out and what comes of it, sweeps up
 * what got lost, and runs the recurring tasks. Any number of them may run; each is safe to kill at
 * any moment.
 */
export async function startWorker({ recurring = allRecurringTasks() } = {}) {
  const queue = openQueue()
  queue.onError((error) => logger.warn({ err: error }, 'queue connection'))

  const intake = new Intake()
  const underWay = new Set<Promise<void>>()
  const take = (messages: Message[]) => {
    const work = intake.add(messages).finally(() => underWay.delete(work))
    underWay.add(work)
    return work
  }
  /* What comes of a message is done by who did the message: there is no need to go round by Redis. */
  receiveMessages((messages) => void take(messages))
  const { concurrency } = queueConfig
  const read = inGroups(messagesById, { most: concurrency })
  queue.process(concurrency, async (id) => {
    const message = await read(id)
    if (message) await take([message])
  })

  let stopping = false
  const relay = singleFlight(async () => {
    for (;;) {
      const ids = stopping ? [] : await claimDueMessages()
      if (ids.length === 0) return
      await queue.send(ids)
    }
  })
  const sweep = singleFlight(async () => {
    const returned = await returnLostMessages()
    if (returned > 0) logger.warn({ returned }, 'messages lost on the way are sent again')
  })
  const tasks = new RecurringTasks(recurring)
  const recur = singleFlight(async () => {
    if (!stopping) await tasks.startDue()
  })

  const timers = [
    setInterval(relay, LOOK_EVERY_MILLIS),
    setInterval(sweep, SWEEP_EVERY_MILLIS),
    setInterval(recur, LOOK_EVERY_MILLIS),
  ]
  sweep()
  relay()

  return {
    queue,
    async stop() {
      stopping = true
      timers.forEach(clearInterval)
      receiveMessages(null)
      await Promise.all([relay.settled(), sweep.settled(), recur.settled()])
      await tasks.ended()
      await queue.close()
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

async function messagesById(ids: number[]): Promise<(Message | undefined)[]> {
  const messages = new Map((await readMessages(ids)).map((message) => [message.id, message]))
  return ids.map((id) => messages.get(id))
}

/** Runs `work` at most once at a time; a call while it runs makes it run once more. */
function singleFlight(work: () => Promise<void>) {
  let running: Promise<void> | null = null
  let again = false
  const start = () => {
    if (running) {
      again = true
      return
    }
    running = work()
      .catch((error) => logger.error({ err: error }, 'worker loop'))
      .finally(() => {
        running = null
        if (again) {
          again = false
          start()
        }
      })
  }
  const settled = async () => {
    while (running) await running
  }
  return Object.assign(start, { settled })
}
