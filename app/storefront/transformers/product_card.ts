import { Money, type MoneyJson } from '#money'
import type { StoreProductCard } from '#stores'
import { picture, type PictureJson } from '#storefront/transformers/picture'

/** A product in a shop's list. */
export type ProductCardJson = {
  id: number
  key: string
  title: string
  brandName: string
  picture: PictureJson | null
  isFeatured: boolean
  price: MoneyJson
  hasSeveralPrices: boolean
  isSoldOut: boolean
}

/** @param stock units that can be sold now, by variant */
export function productCard(card: StoreProductCard, stock: Map<number, number>): ProductCardJson {
  return {
    id: card.id,
    key: card.key,
    title: card.title,
    brandName: card.brandName,
    picture: picture(card.imagePath),
    isFeatured: card.isFeatured,
    price: Money.of(card.fromPriceMinor, card.currency).toJSON(),
    hasSeveralPrices: card.hasSeveralPrices,
    isSoldOut: card.variantIds.every((id) => (stock.get(id) ?? 0) === 0),
  }
}
