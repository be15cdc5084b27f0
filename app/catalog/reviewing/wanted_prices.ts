import { Money, suggestedPrices, type Prices } from '#money'
import type { Variant } from '#catalog/models/variant'

/**
 * The prices a review begins with: what the brand wishes, in the usual band where there is none yet,
 * else in the band in force, widened only as far as the wish needs it.
 */
export function wantedPrices(variant: Variant): Prices {
  const { wantedSupplyPrice: supply, wantedRetailPrice: retail } = variant
  if (!variant.isActive) return suggestedPrices(supply, retail)
  return {
    supplyPriceMinor: supply.minor,
    retailPriceMinor: retail.minor,
    floorPriceMinor: Money.min(retail, Money.max(variant.floorPrice, supply)).minor,
    ceilingPriceMinor: Money.max(variant.ceilingPrice, retail).minor,
  }
}
