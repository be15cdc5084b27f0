/** What is there of a variant at one location, in the order in which locations are drawn on. */
export interface StockAtLocation {
  levelId: number
  variantId: number
  locationId: number
  source: StockSource
  available: number
}

export type StockByVariant = Map<number, StockAtLocation[]>

export type StockSource = 'brand' | 'platform'

export interface WantedStock {
  variantId: number
  quantity: number
  /** From this location only; from wherever there is some, where left out. */
  locationId?: number | null
}

export interface StockTaken {
  levelId: number
  variantId: number
  locationId: number
  quantity: number
  source: StockSource
}

export interface MissingStock {
  variantId: number
  wanted: number
  available: number
}

export type StockAllocation =
  { ok: true; taken: StockTaken[] } | { ok: false; missing: MissingStock[] }

/**
 * Decides from where each variant is taken: from the first location that has all of it, so that it
 * travels in one parcel; only where none has, from several.
 *
 * Takes nothing where anything is missing. On success it lowers `available` of the given stock, so
 * that the next request sees what is left.
 */
export function allocateStock(stock: StockByVariant, wanted: WantedStock[]): StockAllocation {
  const taken: StockTaken[] = []
  const missing: MissingStock[] = []
  for (const want of totals(wanted)) {
    const places = (stock.get(want.variantId) ?? []).filter(
      ({ locationId }) => (want.locationId ?? locationId) === locationId
    )
    const inOne = places.find((place) => left(place, taken) >= want.quantity)
    let open = want.quantity
    for (const place of inOne ? [inOne] : places) {
      const quantity = Math.min(open, left(place, taken))
      if (quantity > 0) taken.push({ ...levelOf(place), quantity })
      open -= quantity
    }
    if (open > 0) {
      const { variantId, quantity } = want
      missing.push({ variantId, wanted: quantity, available: quantity - open })
    }
  }
  if (missing.length > 0) return { ok: false, missing }
  for (const { variantId, levelId, quantity } of taken) {
    const place = stock.get(variantId)!.find((each) => each.levelId === levelId)!
    place.available -= quantity
  }
  return { ok: true, taken: merged(taken) }
}

/** Two lines of one variant want the sum of both; those bound to a location go first. */
function totals(wanted: WantedStock[]): WantedStock[] {
  const sums = new Map<string, WantedStock>()
  for (const { variantId, quantity, locationId = null } of wanted) {
    const key = `${variantId} ${locationId}`
    const sum = sums.get(key)
    sums.set(key, { variantId, locationId, quantity: (sum?.quantity ?? 0) + quantity })
  }
  return [...sums.values()].sort(
    (a, b) => Number(a.locationId === null) - Number(b.locationId === null)
  )
}

function left(place: StockAtLocation, taken: StockTaken[]): number {
  const gone = taken.filter(({ levelId }) => levelId === place.levelId)
  return gone.reduce((rest, { quantity }) => rest - quantity, place.available)
}

function levelOf({ levelId, variantId, locationId, source }: StockAtLocation) {
  return { levelId, variantId, locationId, source }
}

function merged(taken: StockTaken[]): StockTaken[] {
  const byLevel = new Map<number, StockTaken>()
  for (const part of taken) {
    const known = byLevel.get(part.levelId)
    byLevel.set(part.levelId, { ...part, quantity: part.quantity + (known?.quantity ?? 0) })
  }
  return [...byLevel.values()]
}
