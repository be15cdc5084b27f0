import type { DatabaseSync } from 'node:sqlite'
import type { WebhookFault } from '../control/faults.js'
import type { GroupCommit } from '../storage/group_commit.js'
import { WebhookQueue, type ClaimedDelivery } from './webhook_queue.js'
import { WebhookConnections } from './webhook_request.js'

const CONCURRENT_REQUESTS = 64
const LONGEST_RETRY_DELAY_MS = 3_600_000
/** Stripe gives up after three days: https://docs.stripe.com/webhooks#automatic-retries */
const GIVE_UP_AFTER_MS = 3 * 24 * 3_600_000
/** Wide enough that shuffled webhooks arrive in their new order. */
const SHUFFLE_SPACING_MS = 40

interface Outcome {
  delivery: ClaimedDelivery
  error?: string
}

/** Sends every event to every endpoint that wants it, until it is taken with a 2xx. */
export class WebhookDelivery {
  readonly #queue: WebhookQueue
  readonly #connections = new WebhookConnections()
  #onTheirWay = 0
  #outcomes: Outcome[] = []
  #turn?: NodeJS.Immediate
  #timer?: NodeJS.Timeout
  #isClosed = false

  /** `retryDelayMs` is the delay after the first failure; it doubles with each further one. */
  constructor(
    database: DatabaseSync,
    private readonly transaction: GroupCommit,
    private readonly retryDelayMs: number
  ) {
    this.#queue = new WebhookQueue(database)
  }

  /** Within the transaction of what happened; sent after its commit, when `wake` is called. */
  enqueue(event: string, endpoint: string, fault?: WebhookFault): void {
    const now = Date.now()
    const state = fault?.kind === 'webhook_drop' ? 'dropped' : 'pending'
    const copies = fault?.kind === 'webhook_duplicate' ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      this.#queue.add(event, endpoint, state, now, now + delayOf(fault))
    }
  }

  wake(): void {
    if (!this.#isClosed) this.#turn ??= setImmediate(() => this.#takeTurn())
  }

  /** What is on its way is cut off; its row stays and goes out again at the next start. */
  close(): void {
    this.#isClosed = true
    clearImmediate(this.#turn)
    clearTimeout(this.#timer)
    this.#connections.close()
  }

  #takeTurn(): void {
    this.#turn = undefined
    /* No event leaves that could still be lost. */
    this.transaction.flush()
    /* Not without need: every transaction ends in another turn. */
    if (this.#outcomes.length > 0 || this.#wakesAt() <= Date.now()) this.#deliverDue()
    this.#sleep()
  }

  #deliverDue(): void {
    const claimed = this.transaction.run(() => {
      for (const outcome of this.#outcomes.splice(0)) this.#record(outcome)
      return this.#queue.claimDue(Date.now(), CONCURRENT_REQUESTS - this.#onTheirWay)
    })
    for (const delivery of claimed) {
      this.#onTheirWay += 1
      this.#connections.post(delivery).then(
        () => this.#arrived({ delivery }),
        (error: Error) => this.#arrived({ delivery, error: error.message })
      )
    }
  }

  #arrived(outcome: Outcome): void {
    if (this.#isClosed) return
    this.#onTheirWay -= 1
    this.#outcomes.push(outcome)
    this.wake()
  }

  #record({ delivery: { id, attempts, created_at: createdAt }, error }: Outcome): void {
    const now = Date.now()
    if (error === undefined) return this.#queue.finish(id, 'delivered', now, null)

    const delay = Math.min(this.retryDelayMs * 2 ** (attempts - 1), LONGEST_RETRY_DELAY_MS)
    const isTooLate = now + delay - createdAt > GIVE_UP_AFTER_MS
    this.#queue.finish(id, isTooLate ? 'failed' : 'pending', now + delay, error)
  }

  #sleep(): void {
    clearTimeout(this.#timer)
    const wakesAt = this.#wakesAt()
    if (wakesAt === Number.POSITIVE_INFINITY) return
    this.#timer = setTimeout(() => this.wake(), Math.max(0, wakesAt - Date.now()))
    this.#timer.unref()
  }

  /** While as many as possible are on their way, it is their arrival that wakes. */
  #wakesAt(): number {
    return this.#onTheirWay < CONCURRENT_REQUESTS
      ? this.#queue.nextDueAt()
      : Number.POSITIVE_INFINITY
  }
}

function delayOf(fault?: WebhookFault): number {
  if (fault?.kind === 'webhook_delay') return fault.delayMs
  /* The first of the shuffled waits longest, so all of them come in reverse. */
  if (fault?.kind === 'webhook_shuffle') return (fault.times + 1) * SHUFFLE_SPACING_MS
  return 0
}
