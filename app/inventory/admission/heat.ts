import { clock, currentTenantId } from '#foundation'

/** Orders a second, in this process, from which on a variant is hot; and how long it stays so. */
const HOT_FROM = 8
const STAYS_HOT_MILLIS = 10_000
const MOST_KNOWN = 10_000

interface Heat {
  second: number
  orders: number
  hotUntil: number
}

const heats = new Map<string, Heat>()

/** Counts an order for a variant, and says whether many want it at this moment. */
export function isHot(variantId: number): boolean {
  const now = clock.millis()
  const second = Math.floor(now / 1_000)
  const key = `${currentTenantId()}:${variantId}`
  const known = heats.get(key) ?? { second, orders: 0, hotUntil: 0 }
  const orders = known.second === second ? known.orders + 1 : 1
  const hotUntil = orders >= HOT_FROM ? now + STAYS_HOT_MILLIS : known.hotUntil
  if (heats.size >= MOST_KNOWN) heats.clear()
  heats.set(key, { second, orders, hotUntil })
  return hotUntil > now
}
