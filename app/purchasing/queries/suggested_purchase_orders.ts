import { currentTenant } from '#foundation'
import { Money } from '#money'
import { lastDays } from '#purchasing/demand/demand_days'
import { MOST_LINES_AN_ORDER } from '#purchasing/quantities'
import {
  assessVariants,
  reasoningOf,
  type AssessedVariant,
} from '#purchasing/queries/assess_variants'
import { brandOptions } from '#purchasing/queries/catalog_options'
import { variantLabels } from '#purchasing/queries/variant_labels'
import { VELOCITY_DAYS } from '#purchasing/replenishment'

/**
 * What should be ordered now: for each brand how much, and for one of them (the first, unless
 * another is asked for) line by line, the most urgent first.
 */
export class SuggestedPurchaseOrders {
  async handle(brandId: number | undefined, locale: string) {
    const assessed = await assessVariants(lastDays(VELOCITY_DAYS))
    const suggested = assessed.filter(({ suggestedQuantity }) => suggestedQuantity > 0)
    const byBrand = Map.groupBy(suggested, (variant) => variant.brandId)
    const brands = (await brandOptions(locale))
      .filter(({ id }) => byBrand.has(id))
      .map((brand) => ({ ...brand, ...summaryOf(byBrand.get(brand.id)!) }))
    const chosen = brands.find(({ id }) => id === brandId) ?? brands.at(0)
    return { brands, chosen: chosen ?? null, lines: await this.#lines(chosen?.id, byBrand, locale) }
  }

  async #lines(
    brandId: number | undefined,
    byBrand: Map<number, AssessedVariant[]>,
    locale: string
  ) {
    const urgent = (byBrand.get(brandId ?? 0) ?? [])
      .sort((a, b) => a.coverDays! - b.coverDays! || a.variantId - b.variantId)
      .slice(0, MOST_LINES_AN_ORDER)
    const ids = urgent.map(({ variantId }) => variantId)
    const labels = await variantLabels(ids, locale)
    return urgent.map((variant) => ({
      ...labels.get(variant.variantId)!,
      variantId: variant.variantId,
      available: variant.available,
      onOrder: variant.onOrder,
      coverDays: variant.coverDays,
      coverLevel: variant.coverLevel,
      minOrderQuantity: variant.minOrderQuantity,
      packSize: variant.packSize,
      suggestedQuantity: variant.suggestedQuantity,
      unitCost: Money.of(variant.supplyPriceMinor, currentTenant().currency).toJSON(),
      reasoning: reasoningOf(variant),
    }))
  }
}

function summaryOf(variants: AssessedVariant[]) {
  const costMinor = variants.reduce(
    (sum, { supplyPriceMinor, suggestedQuantity }) =>
      sum + supplyPriceMinor * BigInt(suggestedQuantity),
    0n
  )
  return {
    lines: variants.length,
    units: variants.reduce((sum, { suggestedQuantity }) => sum + suggestedQuantity, 0),
    cost: Money.of(costMinor, currentTenant().currency).toJSON(),
  }
}
