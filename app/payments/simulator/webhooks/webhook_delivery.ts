import type { DatabaseSync } from 'node:sqlite'
import type { WebhookFault } from '../control/faults.js'
import { inTransaction } from '../storage/database.js'
import { WebhookConnections } from './webhook_request.js'

const CONCURRENT_REQUESTS = 16
const LONGEST_RETRY_DELAY_MS = 3_600_000
/** Stripe gives up after three days: https://docs.stripe.com/webhooks#automatic-retries */
const GIVE_UP_AFTER_MS = 3 * 24 * 3_600_000
/** Wide enough that shuffled webhooks arrive in their new order. */
const SHUFFLE_SPACING_MS = 40

interface DueDelivery {
  id: number
  attempts: number
  created_at: number
  payload: string
  url: string
  secret: string
}

interface Outcome {
  delivery: DueDelivery
  error?: string
}

/**
 * Sends every event to every endpoint at least once: a row is `sending` while it is on its way,
 * and what was `sending` when the process died is sent again.
 */
export class WebhookDelivery {
  readonly #database: DatabaseSync
  readonly #retryDelayMs: number
  readonly #connections = new WebhookConnections()
  #onTheirWay = 0
  #outcomes: Outcome[] = []
  #turn?: NodeJS.Immediate
  #timer?: NodeJS.Timeout
  #isClosed = false

  /** `retryDelayMs` is the delay after the first failure; it doubles with each further one. */
  constructor(database: DatabaseSync, retryDelayMs: number) {
    this.#database = database
    this.#retryDelayMs = retryDelayMs
    database.exec(`UPDATE webhook_deliveries SET state = 'pending' WHERE state = 'sending'`)
    this.#insert = database.prepare(
      `INSERT INTO webhook_deliveries (event, endpoint, state, due_at, created_at)
       VALUES (?, ?, ?, ?, ?)`
    )
    this.#claim = database.prepare(
      `UPDATE webhook_deliveries SET state = 'sending', attempts = attempts + 1 WHERE id = ?`
    )
    this.#finish = database.prepare(
      `UPDATE webhook_deliveries SET state = ?, due_at = ?, last_error = ? WHERE id = ?`
    )
    this.#nextDue = database.prepare(
      `SELECT min(due_at) AS due_at FROM webhook_deliveries WHERE state = 'pending'`
    )
    this.#due = database.prepare(
      `SELECT delivery.id, attempts + 1 AS attempts, created_at, event.body AS payload,
              json_extract(endpoint.body, '$.url') AS url, secret
       FROM webhook_deliveries delivery
       JOIN events event ON event.id = delivery.event
       JOIN webhook_endpoints endpoint ON endpoint.id = delivery.endpoint
       JOIN webhook_secrets USING (endpoint)
       WHERE state = 'pending' AND due_at <= ?
       ORDER BY due_at, delivery.id LIMIT ?`
    )
  }
  readonly #insert
  readonly #claim
  readonly #finish
  readonly #nextDue
  readonly #due

  /** Within the transaction of what happened; sent after its commit, when `wake` is called. */
  enqueue(event: string, endpoint: string, fault?: WebhookFault): void {
    const now = Date.now()
    const state = fault?.kind === 'webhook_drop' ? 'dropped' : 'pending'
    const copies = fault?.kind === 'webhook_duplicate' ? 2 : 1
    for (let copy = 0; copy < copies; copy++) {
      this.#insert.run(event, endpoint, state, now + delayOf(fault), now)
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
    const claimed = inTransaction(this.#database, () => {
      for (const outcome of this.#outcomes.splice(0)) this.#record(outcome)
      return this.#claimDue()
    })
    for (const delivery of claimed) {
      this.#onTheirWay += 1
      this.#connections.post(delivery).then(
        () => this.#arrived({ delivery }),
        (error: Error) => this.#arrived({ delivery, error: error.message })
      )
    }
    this.#sleepUntilNextIsDue()
  }

  #claimDue(): DueDelivery[] {
    const free = CONCURRENT_REQUESTS - this.#onTheirWay
    if (free === 0) return []
    const due = this.#due.all(Date.now(), free) as unknown as DueDelivery[]
    for (const delivery of due) this.#claim.run(delivery.id)
    return due
  }

  #arrived(outcome: Outcome): void {
    if (this.#isClosed) return
    this.#onTheirWay -= 1
    this.#outcomes.push(outcome)
    this.wake()
  }

  #record({ delivery, error }: Outcome): void {
    const now = Date.now()
    if (error === undefined) {
      this.#finish.run('delivered', now, null, delivery.id)
      return
    }
    const delay = Math.min(
      this.#retryDelayMs * 2 ** (delivery.attempts - 1),
      LONGEST_RETRY_DELAY_MS
    )
    const isTooLate = now + delay - delivery.created_at > GIVE_UP_AFTER_MS
    this.#finish.run(isTooLate ? 'failed' : 'pending', now + delay, error, delivery.id)
  }

  #sleepUntilNextIsDue(): void {
    clearTimeout(this.#timer)
    const dueAt = this.#nextDue.get()!.due_at as number | null
    if (dueAt === null || this.#onTheirWay >= CONCURRENT_REQUESTS) return
    this.#timer = setTimeout(() => this.wake(), Math.max(0, dueAt - Date.now()))
    this.#timer.unref()
  }
}

function delayOf(fault?: WebhookFault): number {
  if (fault?.kind === 'webhook_delay') return fault.delayMs
  /* The first of the shuffled waits longest, so all of them come in reverse. */
  if (fault?.kind === 'webhook_shuffle') return (fault.times + 1) * SHUFFLE_SPACING_MS
  return 0
}
