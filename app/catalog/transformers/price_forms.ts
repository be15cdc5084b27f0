import { Money } from '#money'
import type { Product } from '#catalog/models/product'
import { wantedPrices } from '#catalog/reviewing/wanted_prices'

/** What stands in a reviewer's form at first, as decimals. Needs the variants loaded. */
export function priceForms({ variants }: Product) {
  return variants
    .filter(({ status }) => status !== 'archived')
    .map((variant) => {
      const decimal = (minor: bigint): string => Money.of(minor, variant.currency).toDecimal()
      const prices = wantedPrices(variant)
      return {
        id: variant.id,
        supply: decimal(prices.supplyPriceMinor),
        retail: decimal(prices.retailPriceMinor),
        floor: decimal(prices.floorPriceMinor),
        ceiling: decimal(prices.ceilingPriceMinor),
      }
    })
}
