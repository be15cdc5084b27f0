import { Money, type MoneyJson } from '#money'
import { isSold } from '#orders'
import type { PricedVariant, StoreProduct } from '#stores'
import { picture, type PictureJson } from '#storefront/transformers/picture'

export type VariantJson = {
  id: number
  title: string
  optionValues: string[]
  price: MoneyJson
  /** How many can be bought now. */
  available: number
  /** Where among the product's pictures its own stands; null where it has none. */
  pictureIndex: number | null
}

export type ProductPageJson = {
  id: number
  key: string
  title: string
  description: string | null
  ownWords: string | null
  brandName: string
  optionNames: string[]
  pictures: (PictureJson & { alt: string | null })[]
  variants: VariantJson[]
}

/** What a shop tells of a product. What the platform pays for it is not among it. */
export function productPage(product: StoreProduct, stock: Map<number, number>): ProductPageJson {
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

function variantJson(
  variant: PricedVariant,
  product: StoreProduct,
  stock: Map<number, number>
): VariantJson {
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
