import { clock } from '#foundation'
import { Product } from '#catalog/models/product'
import type { DraftProduct, SavedAs } from '#catalog/saving/draft_product'

/** The stored product with the draft's texts, or a new one. Not written yet. */
export function productRow(
  brandId: number,
  draft: DraftProduct,
  stored: Product | undefined,
  categoryId: number | undefined
): Product {
  const texts = withoutUndefined({
    title: draft.title,
    description: draft.description,
    categoryId,
    translations: draft.translations,
    optionNames: draft.optionNames,
    tags: draft.tags,
  })
  if (stored) return stored.merge(texts)
  return new Product().merge({ brandId, handle: draft.handle, status: 'draft', ...texts })
}

/**
 * Moves the product to where its saver wants it. A listed product stays listed: what its brand
 * changed about prices waits for operations beside it.
 *
 * @param changed whether this save changed anything about the product or its variants
 * @param proposes whether a variant now bears an open proposal
 */
export function moveProduct(
  product: Product,
  savedAs: SavedAs,
  { changed, proposes }: { changed: boolean; proposes: boolean }
) {
  const now = clock.now()
  if (savedAs === 'approved') {
    if (product.status === 'approved' && !product.awaitsReview) return
    product.merge({ status: 'approved', reviewedAt: now, submittedAt: null, rejectionReason: null })
    return
  }
  if (product.status === 'approved') {
    if (proposes && changed) product.submittedAt = product.submittedAt ?? now
    return
  }
  const reconsider = product.status === 'rejected' && changed
  if (savedAs === 'submitted' && (product.status === 'draft' || reconsider)) {
    product.merge({ status: 'submitted', submittedAt: now, rejectionReason: null })
  }
}

export function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  ) as Partial<Fields>
}
