import { currentTenant } from '#foundation'
import { Variant } from '#catalog/models/variant'
import type { DraftProduct, DraftVariant, SavedAs } from '#catalog/saving/draft_product'
import { withoutUndefined } from '#catalog/saving/product_rows'

/** The stored variants with the drafts' words and prices, or new ones. Not written yet. */
export function variantRows(
  draft: DraftProduct,
  product: { id?: number; brandId: number },
  variantsBySku: Map<string, Variant>,
  savedAs: SavedAs
): Variant[] {
  return draft.variants.map((variant, position) => {
    const stored = variantsBySku.get(variant.sku)
    const row = stored ?? newVariant(variant, product.brandId)
    row.merge({
      ...withoutUndefined({
        title: variant.title,
        optionValues: variant.optionValues,
        barcode: variant.barcode,
        weightGrams: variant.weightGrams,
        packSize: variant.packSize,
        minOrderQuantity: variant.minOrderQuantity,
        leadTimeDays: variant.leadTimeDays,
      }),
      position,
    })
    if (savedAs === 'approved') putInForce(row, variant)
    else propose(row, variant.supplyPriceMinor, variant.retailPriceMinor)
    return row
  })
}

function newVariant({ sku }: DraftVariant, brandId: number): Variant {
  const { currency } = currentTenant()
  return new Variant().merge({ sku, brandId, currency, title: '', status: 'proposed' })
}

function putInForce(row: Variant, draft: DraftVariant) {
  row.merge({
    supplyPriceMinor: draft.supplyPriceMinor,
    retailPriceMinor: draft.retailPriceMinor,
    floorPriceMinor: draft.floorPriceMinor ?? draft.retailPriceMinor,
    ceilingPriceMinor: draft.ceilingPriceMinor ?? draft.retailPriceMinor,
    proposedSupplyPriceMinor: null,
    proposedRetailPriceMinor: null,
    status: 'active',
  })
}

/**
 * What the brand wishes. Nothing is sold at the prices of a variant that operations never saw, so
 * there the wish stands in for them; beside prices in force it waits.
 */
export function propose(row: Variant, supplyPriceMinor: bigint, retailPriceMinor: bigint) {
  if (row.status === 'active') {
    row.merge({
      proposedSupplyPriceMinor: supplyPriceMinor === row.supplyPriceMinor ? null : supplyPriceMinor,
      proposedRetailPriceMinor: retailPriceMinor === row.retailPriceMinor ? null : retailPriceMinor,
    })
    return
  }
  row.merge({
    supplyPriceMinor,
    retailPriceMinor,
    floorPriceMinor: retailPriceMinor,
    ceilingPriceMinor: retailPriceMinor,
  })
}
