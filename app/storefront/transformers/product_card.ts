import { Money } from '#money'
import type { StoreProductCard } from '#stores'
import { picture } from '#storefront/transformers/picture'

/**
 * A product in a shop's list, in the shape that its card takes.
 *
 * @param stock units that can be sold now, by variant
 */
export function productCard(card: StoreProductCard, stock: Map<number, number>) {
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
