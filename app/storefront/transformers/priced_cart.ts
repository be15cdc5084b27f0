import { Money, type MoneyJson } from '#money'
import type { CartLineProblem, PricedCart, PricedCartLine } from '#orders'
import { picture, type PictureJson } from '#storefront/transformers/picture'

export type CartLineJson = {
  variantId: number
  productId: number
  title: string
  variantTitle: string
  picture: PictureJson | null
  quantity: number
  available: number
  unitPrice: MoneyJson
  /** What one cost when it was put in, where that has changed. */
  formerPrice: MoneyJson | null
  gross: MoneyJson
  problem: CartLineProblem | null
}

export type CartJson = {
  brands: { id: number; name: string; shipping: MoneyJson; lines: CartLineJson[] }[]
  quantity: number
  goods: MoneyJson
  shipping: MoneyJson
  total: MoneyJson
  isReady: boolean
  quote: string
}

export function pricedCart(cart: PricedCart): CartJson {
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

function cartLine(line: PricedCartLine): CartLineJson {
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
