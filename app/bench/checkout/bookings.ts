import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise'
import { setTimeout as sleep } from 'node:timers/promises'
import { databaseAddress } from '#bench/stage/database_address'

/** Looking costs the database time that belongs to the checkouts. */
const LOOK_EVERY_MILLIS = 10
/** A lost message is sent again after a minute. */
const PATIENCE_MILLIS = 180_000

interface Waiting {
  sessionId: string
  since: number
  booked: () => void
  lost: (error: Error) => void
}

/**
 * Watches the ledger of the bench's database, by a connection of its own, until the order of a
 * payment stands in it: nothing a customer sees says so, and the end of a checkout is there.
 */
export class Bookings {
  /** By the idempotency key of the journal that is waited for. */
  readonly #waiting = new Map<string, Waiting>()
  #watching: Promise<void> | null = null

  private constructor(
    private readonly tenantId: number,
    private readonly connection: Connection
  ) {}

  static async watch(tenantId: number): Promise<Bookings> {
    return new Bookings(tenantId, await createConnection(databaseAddress()))
  }

  /** @throws Error where it is not booked within three minutes */
  async of(sessionId: string): Promise<void> {
    const [[{ journal }]] = await this.connection.query<RowDataPacket[]>(
      `SELECT CONCAT('order-paid:', SUBSTRING(reference, 7)) AS journal
       FROM payments WHERE session_id = ?`,
      [sessionId]
    )
    const booking = new Promise<void>((booked, lost) => {
      this.#waiting.set(journal, { sessionId, since: performance.now(), booked, lost })
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
      const [rows] = await this.connection.query<RowDataPacket[]>(
        `SELECT idempotency_key AS journal FROM ledger_journals
         WHERE tenant_id = ? AND idempotency_key IN (?)`,
        [this.tenantId, [...this.#waiting.keys()]]
      )
      for (const { journal } of rows) this.#end(journal)
      this.#giveUp()
      await sleep(LOOK_EVERY_MILLIS)
    }
  }

  #end(journal: string) {
    this.#waiting.get(journal)?.booked()
    this.#waiting.delete(journal)
  }

  #giveUp() {
    for (const [journal, { sessionId, since, lost }] of this.#waiting) {
      if (performance.now() - since < PATIENCE_MILLIS) continue
      this.#waiting.delete(journal)
      lost(new Error(`${sessionId} was paid and never booked`))
    }
  }
}
