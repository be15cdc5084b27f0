import { clock } from '#foundation'
import { ProductImage } from '#catalog/models/product_image'
import type { DraftImage } from '#catalog/saving/draft_product'

/**
 * The pictures of a product that are new or changed. One with an address only is due to be fetched
 * at once; one that the product has under the same address or path stays what it is.
 */
export function imageRows(
  drafts: DraftImage[],
  productId: number,
  stored: ProductImage[],
  variantIdsBySku: Map<string, number>
): ProductImage[] {
  return drafts.map((draft, position) => {
    const known = stored.find(({ sourceUrl, path }) =>
      draft.sourceUrl ? sourceUrl === draft.sourceUrl : path === draft.path
    )
    const placed = {
      position,
      alt: draft.alt ?? null,
      variantId: draft.variantSku ? (variantIdsBySku.get(draft.variantSku) ?? null) : null,
    }
    return known ? known.merge(placed) : newImage(draft, productId).merge(placed)
  })
}

function newImage(draft: DraftImage, productId: number): ProductImage {
  return new ProductImage().merge({
    productId,
    sourceUrl: draft.sourceUrl ?? null,
    path: draft.path ?? null,
    width: draft.width ?? null,
    height: draft.height ?? null,
    status: draft.path ? 'ready' : 'pending',
    nextAttemptAt: draft.path ? null : clock.now(),
  })
}
