import { productGroups } from '#catalog/importing/product_groups'
import { readProduct, type ImportContext, type ReadProduct } from '#catalog/importing/read_product'
import type { Sheet } from '#catalog/importing/sheet'

/**
 * All products of a sheet, one after the other. A SKU belongs to the first row that names it;
 * whoever names it again has the problem.
 */
export async function* readProducts(
  sheet: Sheet,
  context: ImportContext
): AsyncGenerator<ReadProduct> {
  const firstRowOf = new Map<string, number>()
  for await (const group of productGroups(sheet.rows())) {
    const product = readProduct(group, context)
    product.draft.variants.forEach(({ sku }, index) => {
      const { row, namesSku } = product.variantLines[index]
      if (!namesSku) return
      const first = firstRowOf.get(sku)
      if (first === undefined) firstRowOf.set(sku, row)
      else {
        const params = { sku, first }
        product.problems.push({ row, column: 'Variant SKU', code: 'sku_twice', params })
      }
    })
    yield product
  }
}
