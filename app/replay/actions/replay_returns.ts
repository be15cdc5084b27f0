import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, handleWritten } from '#foundation'
import { MatureDue } from '#commissions'
import { ReturnLines, type LineReturn } from '#orders'
import { isBefore, type ReturnEvent } from '#replay/reading/replay_event'
import type { StoreNumbers } from '#replay/progress/store_numbers'
import { skuOf } from '#replay/stocking/replay_catalog'
import { returnableLines, type ReturnableLine } from '#replay/stocking/returnable_lines'

const LINES_AT_ONCE = 5_000

/** When and where in the files a sale of the same batch happened, by its order's id. */
export type SalesOfBatch = ReadonlyMap<number, Pick<ReturnEvent, 'at' | 'row'>>

/**
 * Gives back (rule 7): each row from the store's own lines of the stock code, the latest sale
 * first, as far as they are not yet returned. What finds no sale is left.
 */
export class ReplayReturns {
  constructor(readonly numbers: StoreNumbers) {}

  async handle(
    returns: readonly ReturnEvent[],
    sales: SalesOfBatch,
    trx: TransactionClientContract
  ): Promise<void> {
    for (const together of Map.groupBy(returns, ({ at }) => at.toMillis()).values()) {
      const { at } = together[0]
      await clock.at(at, () => this.#giveBack(together, sales, trx))
    }
  }

  async #giveBack(
    returns: readonly ReturnEvent[],
    sales: SalesOfBatch,
    trx: TransactionClientContract
  ) {
    const due = { now: returns[0].at, limit: LINES_AT_ONCE }
    while ((await new MatureDue().handle(due, trx)).more);

    const storeIds = returns.flatMap(({ record }) => this.numbers.storeIdOf(record.customer) ?? [])
    const skus = returns.map(({ record }) => skuOf(record.stockCode))
    const lines = await returnableLines(storeIds, skus, trx)
    const taken = returns.flatMap((event) => this.#take(event, lines, sales))
    if (taken.length === 0) return
    await new ReturnLines().handle(taken, trx)
    await handleWritten(trx)
  }

  /** Counts on the lines what it takes, so that the next row goes on from there. */
  #take(event: ReturnEvent, lines: ReturnableLine[], sales: SalesOfBatch): LineReturn[] {
    const { record, row, at } = event
    const storeId = this.numbers.storeIdOf(record.customer)
    const sku = skuOf(record.stockCode)
    const taken: LineReturn[] = []
    let wanted = record.quantity
    for (const line of lines) {
      if (wanted === 0) break
      if (line.storeId !== storeId || line.sku !== sku || line.unreturned === 0) continue
      const sale = sales.get(line.orderId)
      if (sale && !isBefore(sale, event)) continue
      const quantity = Math.min(wanted, line.unreturned)
      line.unreturned -= quantity
      wanted -= quantity
      const key = `replay:${record.invoice}:${row}:${taken.length}`
      taken.push({ orderLineId: line.orderLineId, quantity, at, key })
    }
    return taken
  }
}
