import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { type Assortment, type AssortedStore, whereShown } from '#stores/assortment'
import { listedProducts } from '#stores/queries/listed_products'
import { whereMatches } from '#stores/queries/product_search'

interface Narrowing {
  search?: string | null
  /** Leaves out whatever is filed elsewhere. */
  categoryIds?: number[]
}

/** The listed products that the store shows. */
export function shownProducts(
  store: AssortedStore,
  assortment: Assortment,
  { search, categoryIds }: Narrowing = {}
): DatabaseQueryBuilderContract<any> {
  const query = whereShown(listedProducts(store.id), assortment)
  if (categoryIds) query.whereIn('products.category_id', categoryIds)
  if (search) whereMatches(query, search)
  return query
}
