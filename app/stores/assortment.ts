import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { tenantTable } from '#foundation'
import { categoryFamily } from '#stores/category_family'
import type { Store } from '#stores/models/store'

export type AssortedStore = Pick<Store, 'id' | 'assortmentKind'>

/** A store's rule with its scopes read, ready to narrow any number of queries. */
export interface Assortment {
  kind: Store['assortmentKind']
  /** Of the named categories and all below them. */
  categoryIds: number[]
  brandIds: number[]
}

/** Reads what a store's rule names: no query, or two, never one for each category. */
export async function assortmentOf(store: AssortedStore): Promise<Assortment> {
  const assortment: Assortment = { kind: store.assortmentKind, categoryIds: [], brandIds: [] }
  if (store.assortmentKind === 'all' || store.assortmentKind === 'selected') return assortment
  const scopes = await tenantTable('store_assortment_scopes')
    .where('store_id', store.id)
    .select('category_id', 'brand_id')
  assortment.brandIds = scopes.flatMap((scope) => scope.brand_id ?? [])
  assortment.categoryIds = await categoryFamily(scopes.flatMap((scope) => scope.category_id ?? []))
  return assortment
}

/** Joins what the store changed about each product, as `overrides`. */
export function joinOverrides(query: DatabaseQueryBuilderContract<any>, storeId: number) {
  return query.leftJoin('store_product_overrides as overrides', (join) =>
    join
      .on('overrides.tenant_id', 'products.tenant_id')
      .andOn('overrides.product_id', 'products.id')
      .andOnVal('overrides.store_id', storeId)
  )
}

/**
 * What the store says of a product as a column: a word of its own wins, and lets a product in that
 * its rule leaves out; else the rule decides. Needs `joinOverrides`.
 */
export function whereShown(query: DatabaseQueryBuilderContract<any>, assortment: Assortment) {
  return query.where((either) => {
    either.whereIn('overrides.visibility', ['shown', 'featured'])
    if (assortment.kind === 'selected') return
    either.orWhere((byRule) => {
      byRule.whereNull('overrides.visibility')
      if (assortment.kind === 'categories') {
        byRule.whereIn('products.category_id', assortment.categoryIds)
      }
      if (assortment.kind === 'brands') byRule.whereIn('products.brand_id', assortment.brandIds)
    })
  })
}

/** The rest of the catalog: what `whereShown` leaves out, and nothing else. */
export function whereNotShown(query: DatabaseQueryBuilderContract<any>, assortment: Assortment) {
  return query.where((either) => {
    either.where('overrides.visibility', 'hidden')
    if (assortment.kind === 'all') return
    either.orWhere((byRule) => {
      byRule.whereNull('overrides.visibility')
      if (assortment.kind === 'categories') {
        byRule.where((elsewhere) =>
          elsewhere
            .whereNull('products.category_id')
            .orWhereNotIn('products.category_id', assortment.categoryIds)
        )
      }
      if (assortment.kind === 'brands') byRule.whereNotIn('products.brand_id', assortment.brandIds)
    })
  })
}

/** The same rule for one row in memory. */
export function isShown(
  row: { visibility: string | null; categoryId: number | null; brandId: number },
  assortment: Assortment
): boolean {
  if (row.visibility !== null) return row.visibility !== 'hidden'
  switch (assortment.kind) {
    case 'all':
      return true
    case 'selected':
      return false
    case 'categories':
      return row.categoryId !== null && assortment.categoryIds.includes(row.categoryId)
    case 'brands':
      return assortment.brandIds.includes(row.brandId)
  }
}
