import {
  type Assortment,
  assortmentOf,
  isShown,
  whereNotShown,
  whereShown,
} from '#stores/assortment'
import { brandNameIn } from '#stores/brand_name'
import { categoryFamilyOf } from '#stores/category_family'
import type { Store } from '#stores/models/store'
import { listedProducts } from '#stores/queries/listed_products'
import { pricedProducts } from '#stores/queries/priced_products'
import type { PricedVariant } from '#stores/queries/price_variants'
import { CARD_COLUMNS, type CardRow } from '#stores/queries/product_cards'
import { whereMatches } from '#stores/queries/product_search'
import type { Visibility } from '#stores/actions/set_product_visibility'

export const CATALOG_VIEWS = ['all', 'shown', 'featured', 'hidden'] as const
export type CatalogView = (typeof CATALOG_VIEWS)[number]

export interface BrowseCatalogInput {
  view: CatalogView
  search?: string
  /** A category's slug. */
  category?: string
  after?: number
  locale: string
  limit?: number
}

/** A product of the platform's catalog as its store's owner sees it. Prices in minor units. */
export interface BrowsedProduct {
  id: number
  title: string
  brandName: string
  imagePath: string | null
  visibility: Visibility
  retailFromMinor: bigint
  priceFromMinor: bigint
  hasSeveralPrices: boolean
}

interface Row extends CardRow {
  categoryId: number | null
  brandId: number
}

/** What an owner can choose from, newest first: the whole catalog or one part of it. Six queries. */
export class BrowseCatalog {
  async handle(store: Store, input: BrowseCatalogInput) {
    const limit = input.limit ?? 20
    const categoryIds = input.category ? await categoryFamilyOf(input.category) : undefined
    const assortment = await assortmentOf(store)
    const rows: Row[] = await this.#matching(store, assortment, input)
      .if(categoryIds !== undefined, (query) =>
        query.whereIn('products.category_id', categoryIds ?? [])
      )
      .if(input.after, (query) => query.where('products.id', '<', input.after!))
      .orderBy('products.id', 'desc')
      .limit(limit + 1)
      .select({
        ...CARD_COLUMNS,
        categoryId: 'products.category_id',
        brandId: 'products.brand_id',
      })
    const page = rows.slice(0, limit)
    const pricing = { store, assortment, locale: input.locale }
    const variantsOf = await pricedProducts(
      page.map(({ id }) => id),
      pricing
    )
    return {
      products: page.flatMap((row) => {
        const variants = variantsOf.get(row.id)
        return variants ? [browsed(row, variants, assortment, input.locale)] : []
      }),
      next: rows.length > limit ? page[limit - 1].id : null,
    }
  }

  #matching(store: Store, assortment: Assortment, { view, search }: BrowseCatalogInput) {
    const query = listedProducts(store.id)
    if (view === 'shown') whereShown(query, assortment)
    if (view === 'hidden') whereNotShown(query, assortment)
    if (view === 'featured') query.where('overrides.visibility', 'featured')
    return search ? whereMatches(query, search) : query
  }
}

function browsed(
  row: Row,
  variants: PricedVariant[],
  assortment: Assortment,
  locale: string
): BrowsedProduct {
  const [cheapest] = variants.toSorted((a, b) => Number(a.unitPriceMinor - b.unitPriceMinor))
  const shown = isShown(row, assortment) ? 'shown' : 'hidden'
  return {
    id: row.id,
    title: variants[0].title,
    brandName: brandNameIn(row, locale),
    imagePath: variants[0].imagePath,
    visibility: row.visibility === 'featured' ? 'featured' : shown,
    retailFromMinor: cheapest.retailPriceMinor,
    priceFromMinor: cheapest.unitPriceMinor,
    hasSeveralPrices: variants.some((one) => one.unitPriceMinor !== cheapest.unitPriceMinor),
  }
}
