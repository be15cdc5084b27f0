import type { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import type { GoodLine } from '#purchasing/receiving/book_arrival'
import type { ArrivedLine } from '#purchasing/receiving/check_arrival'

/** What is fit for the shelf, priced as it was ordered. */
export function goodLines(expected: PurchaseOrderLine[], arrived: ArrivedLine[]): GoodLine[] {
  const byId = new Map(expected.map((line) => [line.id, line]))
  return arrived
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, quantity }) => {
      const { variantId, unitCostMinor } = byId.get(lineId)!
      return { lineId, variantId, quantity, unitCostMinor }
    })
}

/** Whether nothing usable came, a part of what is outstanding, or all the rest of it. */
export type Coming = 'nothing' | 'part' | 'rest'

export function whatCame(expected: PurchaseOrderLine[], good: GoodLine[]): Coming {
  if (good.length === 0) return 'nothing'
  const came = new Map(good.map(({ lineId, quantity }) => [lineId, quantity]))
  const isAll = expected.every((line) => line.outstandingQuantity === (came.get(line.id) ?? 0))
  return isAll ? 'rest' : 'part'
}
