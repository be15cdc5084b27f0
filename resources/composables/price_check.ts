import { Money, priceProblem, type PriceProblem } from '#money'

export type PriceForm = {
  id: number
  supply: string
  retail: string
  floor: string
  ceiling: string
}

export interface PriceCheck {
  problem: PriceProblem | 'unreadable' | null
  /** What is left of the price for everyone but the brand, in basis points of the price. */
  marginAtRetail: number | null
  marginAtFloor: number | null
}

const UNREADABLE: PriceCheck = { problem: 'unreadable', marginAtRetail: null, marginAtFloor: null }

/** What the server will say about the prices as they stand in the form. */
export function checkPrices(form: PriceForm, currency: string): PriceCheck {
  const [supply, retail, floor, ceiling] = [form.supply, form.retail, form.floor, form.ceiling].map(
    (text) => {
      const parsed = Money.parse(text, currency)
      return parsed.ok && !parsed.money.isNegative ? parsed.money.minor : null
    }
  )
  if (supply === null || retail === null || floor === null || ceiling === null) return UNREADABLE
  const prices = {
    supplyPriceMinor: supply,
    retailPriceMinor: retail,
    floorPriceMinor: floor,
    ceilingPriceMinor: ceiling,
  }
  return {
    problem: priceProblem(prices),
    marginAtRetail: marginOf(retail, supply),
    marginAtFloor: marginOf(floor, supply),
  }
}

function marginOf(price: bigint, supply: bigint): number | null {
  return price > 0n ? Number(((price - supply) * 10_000n) / price) : null
}
