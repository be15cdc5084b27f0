import { Random } from './random.ts'
import type { PlannedOrder } from './sales/planned_order.ts'
import type { DemoTenant } from './types.ts'

export type PlannedStock = {
  sku: string
  /** Units in the warehouse before the first order. */
  opening: number
  /** Units left if every planned order ships and no goods arrive or come back. */
  left: number
}

const RECENT_DAYS = 28
const DAY = 86_400_000

/** How many days the rest lasts, and how often: urgent, soon, comfortable, too much. */
const COVER = [
  { weight: 14, least: 0, most: 5 },
  { weight: 26, least: 6, most: 20 },
  { weight: 48, least: 21, most: 60 },
  { weight: 12, least: 90, most: 200 },
]

/**
 * Plans opening stock so that no planned order is short and the demand dashboard has something to
 * say at the end: some variants run out this week, some lie too long.
 */
export function planStock(
  tenant: DemoTenant,
  orders: PlannedOrder[],
  seed: number
): PlannedStock[] {
  const random = new Random(`${tenant.slug} stock ${seed}`)
  const end = orders.at(-1)?.placedAt.getTime() ?? 0
  const sold = new Map<string, { all: number; recent: number }>()
  for (const order of orders) {
    const recent = end - order.placedAt.getTime() < RECENT_DAYS * DAY
    for (const { sku, quantity } of order.lines) {
      const units = sold.get(sku) ?? { all: 0, recent: 0 }
      sold.set(sku, { all: units.all + quantity, recent: units.recent + (recent ? quantity : 0) })
    }
  }
  return tenant.brands.flatMap(({ products }) =>
    products.flatMap(({ variants }) =>
      variants.map(({ sku, packSize }) => {
        const { all, recent } = sold.get(sku) ?? { all: 0, recent: 0 }
        const { least, most } = random.weighted(COVER, ({ weight }) => weight)
        const left = Math.ceil((recent * random.between(least, most)) / RECENT_DAYS)
        const spare = recent === 0 ? packSize * random.between(1, 3) : left
        return { sku, opening: all + spare, left: spare }
      })
    )
  )
}
