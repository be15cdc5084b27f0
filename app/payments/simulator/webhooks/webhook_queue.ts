import type { DatabaseSync } from 'node:sqlite'

export type DeliveryState = 'pending' | 'sending' | 'delivered' | 'failed' | 'dropped'

/** A delivery that was taken from the queue, with all that sending it needs. */
export interface ClaimedDelivery {
  id: number
  /** Counting the one that it was taken for. */
  attempts: number
  /** Milliseconds since 1970. */
  created_at: number
  payload: string
  url: string
  secret: string
}

/**
 * Which event still has to go to which endpoint. A row is `sending` while it is on its way; what
 * was `sending` when the process died is pending again, so every event arrives at least once.
 */
export class WebhookQueue {
  readonly #insert
  readonly #nextDue
  readonly #due
  readonly #claim
  readonly #finish

  constructor(database: DatabaseSync) {
    database.exec(`UPDATE webhook_deliveries SET state = 'pending' WHERE state = 'sending'`)
    this.#insert = database.prepare(
      `INSERT INTO webhook_deliveries (event, endpoint, state, due_at, created_at)
       VALUES (?, ?, ?, ?, ?)`
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
    this.#claim = database.prepare(
      `UPDATE webhook_deliveries SET state = 'sending', attempts = attempts + 1 WHERE id = ?`
    )
    this.#finish = database.prepare(
      `UPDATE webhook_deliveries SET state = ?, due_at = ?, last_error = ? WHERE id = ?`
    )
  }

  /** Moments are milliseconds since 1970. */
  add(event: string, endpoint: string, state: DeliveryState, now: number, dueAt: number): void {
    this.#insert.run(event, endpoint, state, dueAt, now)
  }

  /** Infinity where nothing is pending. */
  nextDueAt(): number {
    const { due_at: dueAt } = this.#nextDue.get() as { due_at: number | null }
    return dueAt ?? Number.POSITIVE_INFINITY
  }

  claimDue(now: number, most: number): ClaimedDelivery[] {
    const due = this.#due.all(now, most) as unknown as ClaimedDelivery[]
    for (const { id } of due) this.#claim.run(id)
    return due
  }

  finish(id: number, state: DeliveryState, dueAt: number, error: string | null): void {
    this.#finish.run(state, dueAt, error, id)
  }
}
