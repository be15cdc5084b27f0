import type { Connection } from 'mysql2/promise'
import { createConnection } from 'mysql2/promise'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseAddress } from '#bench/stage/database_address'

const LOOK_EVERY_MILLIS = 4
/** A lost message is sent again after a minute. */
const PATIENCE_MILLIS = 180_000

interface Waiting {
  since: number
  booked: () => void
  lost: (error: Error) => void
}

/**
 * Watches the ledger of the bench's database, by a connection of its own, until the order of a
 * payment stands in it: nothing a customer sees says so, and the end of a checkout is there.
 */
export class Bookings {
  readonly #waiting = new Map<string, Waiting>()
  #watching: Promise<void> | null = null

  private constructor(private readonly connection: Connection) {}

  static async watch(): Promise<Bookings> {
    return new Bookings(await createConnection(databaseAddress()))
  }

  /** @throws Error where it is not booked within three minutes */
  of(sessionId: string): Promise<void> {
    const booking = new Promise<void>((booked, lost) => {
      this.#waiting.set(sessionId, { since: performance.now(), booked, lost })
    })
    this.#watching ??= this.#watch().finally(() => (this.#watching = null))
    return booking
  }

  async close() {
    await this.#watching
    await this.connection.end()
  }

  async #watch() {
    while (this.#waiting.size > 0) {
      const sessions = [...this.#waiting.keys()]
      const [rows] = await this.connection.query(
        `SELECT payments.session_id FROM payments JOIN ledger_journals AS journals
           ON journals.tenant_id = payments.tenant_id
          AND journals.idempotency_key = CONCAT('order-paid:', SUBSTRING(payments.reference, 7))
         WHERE payments.session_id IN (?)`,
        [sessions]
      )
      for (const { session_id: id } of rows as { session_id: string }[]) this.#end(id)
      this.#giveUp()
      await sleep(LOOK_EVERY_MILLIS)
    }
  }

  #end(sessionId: string) {
    this.#waiting.get(sessionId)?.booked()
    this.#waiting.delete(sessionId)
  }

  #giveUp() {
    for (const [id, { since, lost }] of this.#waiting) {
      if (performance.now() - since < PATIENCE_MILLIS) continue
      this.#waiting.delete(id)
      lost(new Error(`${id} was paid and never booked`))
    }
  }
}
