import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { tenantTable } from '#foundation'
import { type Assortment, type AssortedStore, joinOverrides, whereShown } from '#stores/assortment'
import { whereMatches } from '#stores/queries/product_search'

/** What a shop or its owner may read of the catalog: approved, of active brands, with variants. */
export function listedProducts(storeId: number): DatabaseQueryBuilderContract<any> {
  const query = tenantTable('products')
    .join('brands', (join) =>
      join.on('brands.tenant_id', 'products.tenant_id').andOn('brands.id', 'products.brand_id')
    )
    .where('products.status', 'approved')
    .where('brands.status', 'active')
    .whereExists((variants) =>
      variants
        .from('variants')
        .whereColumn('variants.tenant_id', 'products.tenant_id')
        .whereColumn('variants.product_id', 'products.id')
        .where('variants.status', 'active')
        .select('variants.id')
    )
  return joinOverrides(query, storeId)
}

interface Narrowing {
  search?: string | null
  /** Leaves out whatever is filed elsewhere. */
  categoryIds?: number[]
}

/** Those of them that the store shows. */
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
