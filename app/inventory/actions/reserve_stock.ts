import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Result } from '#foundation'
import type {
  MissingStock,
  StockAllocation,
  StockSource,
  WantedStock,
} from '#inventory/allocate_stock'
import { planStock } from '#inventory/plan_stock'
import { reservationsOf } from '#inventory/reservations'
import { takeStock, type StockToTake } from '#inventory/take_stock'

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

    const wanted = open.map(({ lines }) => lines)
    const allocations = await planStock(wanted, trx, { lock: true })
    const plans: StockToTake[] = []
    open.forEach(({ reference, expiresAt }, index) => {
      const allocation = allocations[index]
      results.set(reference, resultOf(allocation))
      if (allocation.ok) plans.push({ reference, expiresAt, taken: allocation.taken })
    })
    await takeStock(plans, trx)
    return results
  }
}

/** What an allocation means to who asked for it. */
export function resultOf(allocation: StockAllocation): ReservationResult {
  return allocation.ok
    ? ok(allocation.taken.map(({ levelId, ...allocated }) => allocated))
    : fail({ type: 'out_of_stock', lines: allocation.missing })
}
