import type { SavedProducts } from '#catalog/actions/save_products'
import type { ReadProduct } from '#catalog/importing/read_product'
import type { CatalogImport } from '#catalog/models/catalog_import'

/** The running totals of an import, named as the columns of its row. */
export interface ImportTally {
  rows_done: number
  products_created: number
  products_updated: number
  variants_created: number
  variants_updated: number
  rows_bad: number
  products_bad: number
  problems_total: number
}

export function tallyOf(row: CatalogImport): ImportTally {
  return {
    rows_done: row.rowsDone,
    products_created: row.productsCreated,
    products_updated: row.productsUpdated,
    variants_created: row.variantsCreated,
    variants_updated: row.variantsUpdated,
    rows_bad: row.rowsBad,
    products_bad: row.productsBad,
    problems_total: row.problemsTotal,
  }
}

/** @param spoiled products that were good when they were checked and are no more */
export function tallyWith(
  tally: ImportTally,
  rowsDone: number,
  saved: SavedProducts,
  spoiled: ReadProduct[] = []
): ImportTally {
  const problems = spoiled.flatMap((product) => product.problems)
  return {
    rows_done: rowsDone,
    products_created: tally.products_created + saved.productsCreated,
    products_updated: tally.products_updated + saved.productsUpdated,
    variants_created: tally.variants_created + saved.variantsCreated,
    variants_updated: tally.variants_updated + saved.variantsUpdated,
    rows_bad: tally.rows_bad + new Set(problems.map(({ row }) => row)).size,
    products_bad: tally.products_bad + spoiled.length,
    problems_total: tally.problems_total + problems.length,
  }
}

export function rowCountOf(products: ReadProduct[]): number {
  return products.reduce((sum, { rowCount }) => sum + rowCount, 0)
}
