import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { fail, ok, type Result } from '#foundation'
import { planStock, type OutOfStock } from '#inventory'
import type { PlacedOrder, PlaceOrderInput } from '#orders/placing/place_order_input'
import { readPlacedOrders } from '#orders/placing/read_placed_orders'
import { writeOrders, type PlannedOrder } from '#orders/placing/write_orders'

export type PlaceOrderResult = Result<PlacedOrder, OutOfStock>

/**
 * Places orders at the prices given, with one fulfilment for each brand and place, awaiting
 * payment. Takes a constant number of statements, however many orders and lines.
 *
 * An order whose stock is not there is not placed; the others are. Results are in the order of the
 * inputs.
 *
 * `holdsStock` says whether stock is held from the first look at it on. Without, nobody waits for
 * anybody's lock until the end.
 *
 * @throws LostRace where stock was not held, and somebody else was faster: to be tried again
 */
export class PlaceOrders {
  async handle(
    inputs: PlaceOrderInput[],
    trx: TransactionClientContract,
    { holdsStock = true } = {}
  ): Promise<PlaceOrderResult[]> {
    const keys = [...new Set(inputs.map(({ idempotencyKey }) => idempotencyKey))]
    const known = await readPlacedOrders(keys, trx)
    const fresh = new Map(inputs.map((input) => [input.idempotencyKey, input]))
    for (const key of known.keys()) fresh.delete(key)

    const { planned, problems } = await this.#plan([...fresh.values()], holdsStock, trx)
    /* Those who took the stock may have placed this very order with it. */
    const overtaken = await readPlacedOrders([...problems.keys()], trx)
    const placed = await writeOrders(planned, trx)
    const standing = new Map([...known, ...overtaken])
    const seen = new Set(standing.keys())
    return inputs.map(({ idempotencyKey: key }) => {
      const problem = problems.get(key)
      if (problem && !standing.has(key)) return fail(problem)
      const isNew = !seen.has(key)
      seen.add(key)
      return ok({ ...(standing.get(key) ?? placed.get(key)!), isNew })
    })
  }

  async #plan(inputs: PlaceOrderInput[], holdsStock: boolean, trx: TransactionClientContract) {
    const wanted = inputs.map(({ tracksStock, lines }) => (tracksStock ? lines : []))
    const allocations = await planStock(wanted, trx, { lock: holdsStock })
    const problems = new Map<string, OutOfStock>()
    const planned: PlannedOrder[] = []
    inputs.forEach((input, index) => {
      const allocation = allocations[index]
      if (allocation.ok) planned.push({ input, taken: input.tracksStock ? allocation.taken : null })
      else problems.set(input.idempotencyKey, { type: 'out_of_stock', lines: allocation.missing })
    })
    return { planned, problems }
  }
}
