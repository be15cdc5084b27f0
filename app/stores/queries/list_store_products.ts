import { assortmentOf } from '#stores/assortment'
import { categoryFamilyOf } from '#stores/category_family'
import type { PricingStore } from '#stores/queries/price_variants'
import {
  CARD_COLUMNS,
  type CardRow,
  productCards,
  type StoreProductCard,
} from '#stores/queries/product_cards'
import { shownProducts } from '#stores/queries/shown_products'

export interface ListStoreProductsInput {
  /** The `next` of the page before. */
  after?: number | null
  /** A category's slug; what is filed below it is found too. */
  category?: string | null
  search?: string | null
  locale: string
  limit?: number
}

export interface StoreProductPage {
  products: StoreProductCard[]
  /** Pass as `after` for the page that follows; null on the last. */
  next: number | null
}

/**
 * A page of what a store shows: on the first page its window (what the owner featured), then the
 * newest. Seven queries at most, however large the catalog and however many the stores.
 */
export class ListStoreProducts {
  async handle(store: PricingStore, input: ListStoreProductsInput): Promise<StoreProductPage> {
    const limit = input.limit ?? 24
    const categoryIds = input.category ? await categoryFamilyOf(input.category) : undefined
    if (categoryIds === null) return { products: [], next: null }

    const assortment = await assortmentOf(store)
    const shown = () => shownProducts(store, assortment, { search: input.search, categoryIds })
    const featured: CardRow[] = input.after
      ? []
      : await shown()
          .where('overrides.visibility', 'featured')
          .orderBy('overrides.position')
          .orderBy('products.id', 'desc')
          .select(CARD_COLUMNS)
    const others: CardRow[] = await shown()
      .whereRaw(`COALESCE(overrides.visibility, 'shown') <> 'featured'`)
      .if(input.after, (query) => query.where('products.id', '<', input.after!))
      .orderBy('products.id', 'desc')
      .limit(limit + 1)
      .select(CARD_COLUMNS)

    const page = others.slice(0, limit)
    return {
      products: await productCards(store, assortment, [...featured, ...page], input.locale),
      next: others.length > limit ? page[limit - 1].id : null,
    }
  }
}
