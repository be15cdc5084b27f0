import { shippingFees } from '#catalog'
import { clock, currentTenant, currentTenantId, ok, type Result } from '#foundation'
import type { OutOfStock } from '#inventory'
import { PriceVariants, type PricedVariant, type Store } from '#stores'
import { tenantDirectory } from '#tenancy'
import { destinationOf } from '#orders/placing/destination'
import { placeTogether } from '#orders/placing/place_together'
import type { PlacedOrder, PlaceOrderInput } from '#orders/placing/place_order_input'
import { priceLines, type PricingProblem, type WantedLine } from '#orders/placing/price_lines'
import { readPlacedOrders } from '#orders/placing/read_placed_orders'

export interface StorefrontOrder extends Pick<
  PlaceOrderInput,
  | 'customerId'
  | 'contact'
  | 'shippingAddress'
  | 'note'
  | 'invoice'
  | 'locale'
  | 'attribution'
  | 'idempotencyKey'
> {
  store: Store
  lines: WantedLine[]
  /** The cart that it is made of, where there is one. */
  cartId?: number
}

interface Prices extends Pick<PlaceOrderInput, 'shippingByBrand'> {
  prices: Map<number, PricedVariant>
}

export type PlaceOrderProblem = PricingProblem | OutOfStock

/**
 * Places what a customer has in the cart: at the prices that hold now, which must be those the
 * customer has seen, with the stock held until the tenant's time to pay has passed. Pressed twice,
 * it is one order.
 */
export class PlaceOrder {
  async handle(order: StorefrontOrder): Promise<Result<PlacedOrder, PlaceOrderProblem>> {
    /* An order that stands is answered as it stands, whatever has changed since. */
    const standing = (await readPlacedOrders([order.idempotencyKey])).get(order.idempotencyKey)
    if (standing) return ok({ ...standing, isNew: false })
    const { store, lines, locale } = order
    const variantIds = lines.map(({ variantId }) => variantId)
    const prices = await new PriceVariants().handle(store, variantIds, locale)
    const brandIds = [...prices.values()].map(({ brandId }) => brandId)
    const shippingByBrand = await shippingFees(brandIds, destinationOf(order.shippingAddress))
    return this.atPrices(order, { prices, shippingByBrand })
  }

  /** The same for who has just read the prices that hold, and knows of no such order yet. */
  async atPrices(
    order: StorefrontOrder,
    { prices, shippingByBrand }: Prices
  ): Promise<Result<PlacedOrder, PlaceOrderProblem>> {
    const priced = priceLines(order.lines, prices)
    if (!priced.ok) return priced
    const input = await this.#inputFor(order, priced.value)
    return placeTogether({ input: { ...input, shippingByBrand }, cartId: order.cartId ?? null })
  }

  async #inputFor(
    { store, cartId, ...order }: StorefrontOrder,
    lines: PlaceOrderInput['lines']
  ): Promise<Omit<PlaceOrderInput, 'shippingByBrand'>> {
    const tenant = await tenantDirectory.byId(currentTenantId())
    const placedAt = clock.now()
    return {
      ...order,
      storeId: store.id,
      source: 'storefront',
      currency: currentTenant().currency,
      lines,
      placedAt,
      expiresAt: placedAt.plus({ minutes: tenant!.reservationMinutes }),
      tracksStock: true,
    }
  }
}
