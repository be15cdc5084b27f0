import { Money } from '#money'
import type { PricedCart, PricedCartLine } from '#orders'
import { picture } from '#storefront/transformers/picture'

/** A cart in the shape that its page takes: `ShopCart`. */
export function pricedCart(cart: PricedCart) {
  const money = (minor: bigint) => Money.of(minor, cart.currency).toJSON()
  return {
    brands: cart.brands.map(({ id, name, shippingMinor, lines }) => ({
      ...{ id, name, shipping: money(shippingMinor), lines: lines.map(cartLine) },
    })),
    quantity: cart.quantity,
    goods: money(cart.goodsMinor),
    shipping: money(cart.shippingMinor),
    total: money(cart.totalMinor),
    isReady: cart.isReady,
    quote: cart.quote,
  }
}

function cartLine(line: PricedCartLine) {
  const money = (minor: bigint) => Money.of(minor, line.currency).toJSON()
  const hasChanged = line.problem !== 'not_for_sale' && line.seenPriceMinor !== line.unitPriceMinor
  return {
    variantId: line.variantId,
    productId: line.productId,
    title: line.title,
    variantTitle: line.variantTitle,
    picture: picture(line.imagePath),
    quantity: line.quantity,
    available: line.available,
    unitPrice: money(line.unitPriceMinor),
    formerPrice: hasChanged ? money(line.seenPriceMinor) : null,
    gross: money(line.grossMinor),
    problem: line.problem,
  }
}
