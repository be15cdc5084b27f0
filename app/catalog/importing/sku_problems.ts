import type { ReadProduct } from '#catalog/importing/read_product'
import type { SkuConflict } from '#catalog/saving/sku_conflicts'

/** The product with a problem more for each of its SKUs that is taken, in that SKU's row. */
export function withSkuConflicts(product: ReadProduct, conflicts: SkuConflict[]): ReadProduct {
  const { draft, variantLines } = product
  const own = conflicts.filter(({ handle }) => handle === draft.handle)
  const problems = own.map(({ sku, owner }) => ({
    row: variantLines[draft.variants.findIndex((variant) => variant.sku === sku)].row,
    column: 'Variant SKU',
    code: `sku_of_${owner}` as const,
    params: { sku },
  }))
  return { ...product, problems: [...product.problems, ...problems] }
}
