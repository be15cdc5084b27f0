import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, fail, insertRows, ok, toDatabaseTime, updateEach, type Result } from '#foundation'
import {
  allocateStock,
  type MissingStock,
  type StockSource,
  type StockTaken,
  type WantedStock,
} from '#inventory/allocate_stock'
import { recordMovements } from '#inventory/record_movements'
import { reservationsOf } from '#inventory/reservations'
import { stockByVariant } from '#inventory/stock_by_variant'

export interface ReservationRequest {
  /** What it is held for, e.g. `order:7`; the same reference again gets the same stock. */
  reference: string
  lines: WantedStock[]
  expiresAt: DateTime
}

export interface AllocatedStock {
  variantId: number
  locationId: number
  quantity: number
  source: StockSource
}

export type OutOfStock = { type: 'out_of_stock'; lines: MissingStock[] }
export type ReservationResult = Result<AllocatedStock[], OutOfStock>

/**
 * Holds stock for a while: all that was asked for, or nothing. The platform's warehouse is drawn
 * on before the brand's own place.
 */
export class ReserveStock {
  async handle(request: ReservationRequest, trx: TransactionClientContract) {
    const results = await this.handleMany([request], trx)
    return results.get(request.reference)!
  }

  /** Serves several references in their order, with a constant number of statements. */
  async handleMany(
    requests: ReservationRequest[],
    trx: TransactionClientContract
  ): Promise<Map<string, ReservationResult>> {
    const known = await reservationsOf(
      requests.map(({ reference }) => reference),
      trx
    )
    const open = requests.filter(({ reference }) => !known.has(reference))
    const results = new Map<string, ReservationResult>()
    for (const [reference, allocated] of known) results.set(reference, ok(allocated))

    const variantIds = [...new Set(open.flatMap(({ lines }) => lines.map((l) => l.variantId)))]
    const stock = await this.#stockToTake(open, variantIds, trx)
    const reserved: { request: ReservationRequest; taken: StockTaken[] }[] = []
    for (const request of open) {
      const allocation = allocateStock(stock, request.lines)
      if (allocation.ok) reserved.push({ request, taken: allocation.taken })
      results.set(
        request.reference,
        allocation.ok
          ? ok(allocation.taken.map(({ levelId, ...allocated }) => allocated))
          : fail({ type: 'out_of_stock', lines: allocation.missing })
      )
    }
    await this.#hold(reserved, trx)
    return results
  }

  /** Whoever finds nothing left is sent away without waiting for anyone's lock. */
  async #stockToTake(
    requests: ReservationRequest[],
    variantIds: number[],
    trx: TransactionClientContract
  ) {
    const seen = await stockByVariant(variantIds, trx, { lock: false })
    const anyHope = requests.some(({ lines }) => allocateStock(seen, lines).ok)
    return anyHope ? stockByVariant(variantIds, trx, { lock: true }) : seen
  }

  async #hold(
    reserved: { request: ReservationRequest; taken: StockTaken[] }[],
    trx: TransactionClientContract
  ) {
    if (reserved.length === 0) return
    const quantities = new Map<number, number>()
    for (const { levelId, quantity } of reserved.flatMap(({ taken }) => taken)) {
      quantities.set(levelId, (quantities.get(levelId) ?? 0) + quantity)
    }
    const now = toDatabaseTime(clock.now())
    const rows = [...quantities].map(([id, quantity]) => ({ id, quantity }))
    const held = await updateEach(trx, 'stock_levels', {
      columns: { quantity: 'INT' },
      rows,
      set: `target.available_quantity = target.available_quantity - step.quantity,
        target.reserved_quantity = target.reserved_quantity + step.quantity,
        target.updated_at = '${now}'`,
      where: 'target.available_quantity >= step.quantity',
    })
    if (held !== rows.length) throw new Error('Stock that was locked for this transaction is gone')

    const entries = reserved.flatMap(({ request, taken }) =>
      taken.map((part) => ({ ...part, reference: request.reference, expiresAt: request.expiresAt }))
    )
    await insertRows(
      trx,
      'stock_reservations',
      entries.map(({ reference, variantId, locationId, quantity, expiresAt }) => ({
        reference,
        variant_id: variantId,
        location_id: locationId,
        quantity,
        state: 'held',
        expires_at: toDatabaseTime(expiresAt),
        created_at: now,
        updated_at: now,
      }))
    )
    await recordMovements(
      entries.map(({ levelId, source, expiresAt, ...entry }) => ({
        ...entry,
        kind: 'reservation',
      })),
      trx
    )
  }
}
