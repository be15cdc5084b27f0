import { BasisPoints } from './basis_points.js'
import { Money } from './money.js'

/** What operations decide of a variant; minor units of the tenant's currency. */
export interface Prices {
  /** What the platform owes the brand for a unit. */
  supplyPriceMinor: bigint
  retailPriceMinor: bigint
  /** The band in which a store may set its own price. */
  floorPriceMinor: bigint
  ceilingPriceMinor: bigint
}

export type PriceProblem =
  'retail_not_positive' | 'supply_above_floor' | 'floor_above_retail' | 'retail_above_ceiling'

/**
 * Why these prices cannot be: a store at the floor must still sell for what the platform owes the
 * brand. That earnings fit in between, too, is for the commission plan to say.
 */
export function priceProblem(prices: Prices): PriceProblem | null {
  if (prices.retailPriceMinor <= 0n) return 'retail_not_positive'
  if (prices.floorPriceMinor > prices.retailPriceMinor) return 'floor_above_retail'
  if (prices.retailPriceMinor > prices.ceilingPriceMinor) return 'retail_above_ceiling'
  if (prices.supplyPriceMinor > prices.floorPriceMinor) return 'supply_above_floor'
  return null
}

const FLOOR_BELOW_RETAIL = BasisPoints.from(1_000)
const CEILING_ABOVE_RETAIL = BasisPoints.from(2_000)

/** A band to begin with: from a tenth below retail, but never below supply, to a fifth above. */
export function suggestedPrices(supply: Money, retail: Money): Prices {
  const below = retail.subtract(FLOOR_BELOW_RETAIL.of(retail))
  const floor = Money.min(retail, Money.max(below, supply))
  return {
    supplyPriceMinor: supply.minor,
    retailPriceMinor: retail.minor,
    floorPriceMinor: floor.minor,
    ceilingPriceMinor: retail.add(CEILING_ABOVE_RETAIL.of(retail)).minor,
  }
}
