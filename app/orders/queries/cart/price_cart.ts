import { createHash } from 'node:crypto'
import { Brand, localized, shippingFeesOf, type Destination } from '#catalog'
import { currentTenant } from '#foundation'
import { PriceVariants, type PricedVariant, type Store } from '#stores'
import type { Cart } from '#orders/models/cart'
import { unitsWithinReach } from '#orders/queries/cart/units_within_reach'

/** Why a line cannot be bought as it is. */
export type CartLineProblem = 'not_for_sale' | 'sold_out' | 'too_few'

export interface PricedCartLine extends PricedVariant {
  quantity: number
  available: number
  /** What one cost when it was put in. */
  seenPriceMinor: bigint
  grossMinor: bigint
  problem: CartLineProblem | null
}

export interface PricedCartBrand {
  id: number
  name: string
  shippingMinor: bigint
  lines: PricedCartLine[]
}

/** A cart as the server reckons it now, in minor units. What cannot be bought at all costs nothing. */
export interface PricedCart {
  currency: string
  brands: PricedCartBrand[]
  quantity: number
  goodsMinor: bigint
  shippingMinor: bigint
  totalMinor: bigint
  /** Something is in it, and all of it can be bought as it is. */
  isReady: boolean
  /** Changes with whatever a customer agrees to: what, how many, at which prices and fees. */
  quote: string
}

/** For sale at a price: nothing is given away because nobody has priced it. */
export function isSold(variant: PricedVariant): boolean {
  return variant.isForSale && variant.unitPriceMinor > 0n
}

const counts = ({ problem }: PricedCartLine) => problem === null || problem === 'too_few'
const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

/**
 * Prices a cart at what its store asks now, with what is in stock, and with the shipping fees to
 * where it goes; nobody knowing yet, with each brand's own. Nine queries at most.
 */
export class PriceCart {
  async handle(
    store: Store,
    cart: Cart | null,
    locale: string,
    destination: Destination | null = null
  ): Promise<PricedCart> {
    const lines = await this.#priceLines(store, cart, locale)
    const byBrand = Map.groupBy(lines, ({ brandId }) => brandId)
    const known = await Brand.query().whereIn('id', [...byBrand.keys()])
    const fees = await shippingFeesOf(known, destination)
    const brands = [...byBrand].map(([id, ownLines]) => {
      const brand = known.find((one) => one.id === id)!
      const shippingMinor = ownLines.some(counts) ? fees.get(id)! : 0n
      return { id, name: localized(brand, locale).name, shippingMinor, lines: ownLines }
    })
    const counted = lines.filter(counts)
    const goodsMinor = sum(counted.map(({ grossMinor }) => grossMinor))
    const shippingMinor = sum(brands.map((brand) => brand.shippingMinor))
    return {
      currency: currentTenant().currency,
      brands,
      quantity: counted.reduce((total, { quantity }) => total + quantity, 0),
      goodsMinor,
      shippingMinor,
      totalMinor: goodsMinor + shippingMinor,
      isReady: lines.length > 0 && lines.every(({ problem }) => problem === null),
      quote: quoteOf(lines, shippingMinor),
    }
  }

  async #priceLines(store: Store, cart: Cart | null, locale: string): Promise<PricedCartLine[]> {
    const lines = cart?.lines ?? []
    const variantIds = lines.map(({ variantId }) => variantId)
    const prices = await new PriceVariants().handle(store, variantIds, locale)
    const stock = await unitsWithinReach(cart, variantIds)
    return lines.map(({ variantId, quantity, seenPriceMinor }) => {
      const priced = prices.get(variantId)!
      const available = stock.get(variantId) ?? 0
      const grossMinor = priced.unitPriceMinor * BigInt(quantity)
      const problem = problemOf(priced, quantity, available)
      return { ...priced, quantity, available, seenPriceMinor, grossMinor, problem }
    })
  }
}

function problemOf(
  priced: PricedVariant,
  quantity: number,
  available: number
): CartLineProblem | null {
  if (!isSold(priced)) return 'not_for_sale'
  if (available === 0) return 'sold_out'
  return available < quantity ? 'too_few' : null
}

function quoteOf(lines: PricedCartLine[], shippingMinor: bigint): string {
  const agreed = lines.map(({ variantId, quantity, unitPriceMinor }) =>
    [variantId, quantity, unitPriceMinor].join('x')
  )
  return createHash('sha256')
    .update([...agreed, shippingMinor].join())
    .digest('hex')
    .slice(0, 32)
}
