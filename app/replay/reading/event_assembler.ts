import type { DateTime } from 'luxon'
import { ReplayError } from '#replay/replay_error'
import { isBefore, type NumberedRecord, type ReplayEvent } from '#replay/reading/replay_event'

/** No invoice's rows lie further apart, nor is any row so much later in the file than its time. */
const WINDOW_HOURS = 12

/**
 * Makes events of rows, in order of time, and hands each out once nothing can come before it or
 * belong to it any more. It holds half a day of sales, however long the files are.
 */
export class EventAssembler {
  readonly #openSales = new Map<string, Extract<ReplayEvent, { kind: 'sale' }>>()
  readonly #waiting: ReplayEvent[] = []
  #handedOut: DateTime | null = null

  /**
   * @returns the events that are complete now
   * @throws ReplayError where a row comes too late
   */
  add(record: NumberedRecord): ReplayEvent[] {
    const openSale = this.#openSales.get(record.invoice)
    if (openSale) openSale.lines.push(record)
    else this.#begin(record)
    return this.#takeBefore(record.at.minus({ hours: WINDOW_HOURS }))
  }

  /** The rest, when all files are read. */
  finish(): ReplayEvent[] {
    return this.#takeBefore(null)
  }

  #begin(record: NumberedRecord) {
    if (this.#handedOut && record.at < this.#handedOut) {
      throw new ReplayError(
        `Row ${record.row} of invoice ${record.invoice} is of ${record.at.toISO()}, but later ` +
          `sales were read long before it: name the files in order of time`
      )
    }
    const { invoice, customer, at, row } = record
    if (record.kind === 'return') return this.#insert({ kind: 'return', at, row, record })
    const sale = { kind: 'sale' as const, invoice, customer, at, row, lines: [record] }
    this.#openSales.set(invoice, sale)
    this.#insert(sale)
  }

  /** Files are nearly in order, so the place is near the end. */
  #insert(event: ReplayEvent) {
    let place = this.#waiting.length
    while (place > 0 && isBefore(event, this.#waiting[place - 1])) place--
    this.#waiting.splice(place, 0, event)
  }

  #takeBefore(horizon: DateTime | null): ReplayEvent[] {
    let count = 0
    while (count < this.#waiting.length && (!horizon || this.#waiting[count].at < horizon)) count++
    const taken = this.#waiting.splice(0, count)
    for (const event of taken) {
      if (event.kind === 'sale') this.#openSales.delete(event.invoice)
      this.#handedOut = event.at
    }
    return taken
  }
}
