import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { tenantTable } from '#foundation'
import { joinOverrides } from '#stores/assortment'

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
