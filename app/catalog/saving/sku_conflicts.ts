import type { DraftProduct } from '#catalog/saving/draft_product'
import type { StoredCatalog } from '#catalog/saving/stored_catalog'

/** A SKU that a draft may not use, because it names something else already. */
export interface SkuConflict {
  sku: string
  handle: string
  /** Another brand's variant, or a variant of another product of the same brand. */
  owner: 'other_brand' | 'other_product'
}

export function skuConflicts(
  brandId: number,
  drafts: DraftProduct[],
  stored: StoredCatalog
): SkuConflict[] {
  return drafts.flatMap(({ handle, variants }) =>
    variants.flatMap(({ sku }): SkuConflict[] => {
      const known = stored.variantsBySku.get(sku)
      if (!known) return []
      if (known.brandId !== brandId) return [{ sku, handle, owner: 'other_brand' }]
      if (known.productId === stored.productsByHandle.get(handle)?.id) return []
      return [{ sku, handle, owner: 'other_product' }]
    })
  )
}
