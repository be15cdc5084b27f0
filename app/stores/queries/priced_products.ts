import type { Assortment } from '#stores/assortment'
import { overlaidVariants } from '#stores/queries/overlaid_variants'
import {
  pricedVariant,
  type PricedVariant,
  type PricingStore,
} from '#stores/queries/price_variants'
import { productPictures } from '#stores/queries/product_pictures'

interface Pricing {
  store: PricingStore
  assortment: Assortment
  locale: string
}

/** The listed variants of each product as a store prices them: two queries for all. */
export async function pricedProducts(
  productIds: number[],
  { store, assortment, locale }: Pricing
): Promise<Map<number, PricedVariant[]>> {
  if (productIds.length === 0) return new Map()
  const pictures = await productPictures(productIds)
  const variants = await overlaidVariants(store.id, { productIds })
  const priced = variants
    .filter(({ isListed }) => isListed)
    .map((variant) => pricedVariant(variant, { store, assortment, pictures, locale }))
  return Map.groupBy(priced, ({ productId }) => productId)
}
