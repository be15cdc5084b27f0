import { Category, localized } from '#catalog'
import { assortmentOf } from '#stores/assortment'
import type { PricingStore } from '#stores/queries/price_variants'
import { shownProducts } from '#stores/queries/shown_products'

export type StoreCategory = {
  slug: string
  name: string
}

/** The top shelves on which a store has something to show, in the platform's order. */
export class ListStoreCategories {
  async handle(store: PricingStore, locale: string): Promise<StoreCategory[]> {
    const shown: { id: number }[] = await shownProducts(store, await assortmentOf(store))
      .whereNotNull('products.category_id')
      .distinct('products.category_id as id')
    const categories = await Category.query().orderBy('position').orderBy('id')
    const byId = new Map(categories.map((category) => [category.id, category]))
    const roots = new Set(shown.map(({ id }) => rootOf(id, byId)))
    return categories
      .filter(({ id }) => roots.has(id))
      .map((category) => ({ slug: category.slug, name: localized(category, locale).name }))
  }
}

function rootOf(id: number, byId: Map<number, Category>): number {
  const parentId = byId.get(id)?.parentId ?? null
  return parentId === null ? id : rootOf(parentId, byId)
}
