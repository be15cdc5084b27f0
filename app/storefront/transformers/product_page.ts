import { Money } from '#money'
import { isSold } from '#orders'
import type { PricedVariant, StoreProduct } from '#stores'
import { picture } from '#storefront/transformers/picture'

/**
 * What a shop tells of a product, in the shape that its page takes: `ShopProduct`. What the platform
 * pays for it is not among it.
 */
export function productPage(product: StoreProduct, stock: Map<number, number>) {
  const sold = product.variants.filter(isSold)
  return {
    id: product.id,
    key: product.key,
    title: product.title,
    description: product.description,
    ownWords: product.ownWords,
    brandName: product.brand.name,
    optionNames: product.optionNames,
    pictures: product.images.map(({ path, alt }) => ({ ...picture(path)!, alt })),
    variants: sold.map((variant) => variantJson(variant, product, stock)),
  }
}

function variantJson(variant: PricedVariant, product: StoreProduct, stock: Map<number, number>) {
  const own = product.images.findIndex(({ variantId }) => variantId === variant.variantId)
  return {
    id: variant.variantId,
    title: variant.variantTitle,
    optionValues: variant.optionValues,
    price: Money.of(variant.unitPriceMinor, variant.currency).toJSON(),
    available: stock.get(variant.variantId) ?? 0,
    pictureIndex: own === -1 ? null : own,
  }
}
