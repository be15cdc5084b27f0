import type { Assortment } from '#stores/assortment'
import { productKey } from '#stores/product_key'
import { brandNameIn } from '#stores/brand_name'
import type { PricedVariant, PricingStore } from '#stores/queries/price_variants'
import { pricedProducts } from '#stores/queries/priced_products'

/** A product in a list of a store. */
export interface StoreProductCard {
  id: number
  /** Its segment in the shop's addresses. */
  key: string
  title: string
  brandName: string
  imagePath: string | null
  isFeatured: boolean
  /** The least that a variant costs in this store, in minor units. */
  fromPriceMinor: bigint
  hasSeveralPrices: boolean
  currency: string
  /** What can be bought of it; the storefront asks the inventory whether any of it is left. */
  variantIds: number[]
}

export interface CardRow {
  id: number
  handle: string
  brandName: string
  brandTranslations: string | null
  visibility: string | null
}

export const CARD_COLUMNS = {
  id: 'products.id',
  handle: 'products.handle',
  brandName: 'brands.name',
  brandTranslations: 'brands.translations',
  visibility: 'overrides.visibility',
}

/** Prices and pictures for rows already found, in two queries for all of them. */
export async function productCards(
  store: PricingStore,
  assortment: Assortment,
  rows: CardRow[],
  locale: string
): Promise<StoreProductCard[]> {
  const ids = rows.map(({ id }) => id)
  const variantsOf = await pricedProducts(ids, { store, assortment, locale })
  return rows.flatMap((row) => {
    const variants = variantsOf.get(row.id)
    return variants ? [card(row, variants, locale)] : []
  })
}

function card(row: CardRow, variants: PricedVariant[], locale: string): StoreProductCard {
  const [first] = variants
  const prices = variants.map(({ unitPriceMinor }) => unitPriceMinor)
  const least = prices.reduce((low, price) => (price < low ? price : low))
  return {
    id: row.id,
    key: productKey(row),
    title: first.title,
    brandName: brandNameIn(row, locale),
    imagePath: first.imagePath,
    isFeatured: row.visibility === 'featured',
    fromPriceMinor: least,
    hasSeveralPrices: prices.some((price) => price !== least),
    currency: first.currency,
    variantIds: variants.map(({ variantId }) => variantId),
  }
}
