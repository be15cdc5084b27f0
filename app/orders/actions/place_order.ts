import db from '@adonisjs/lucid/services/db'
import {
  clock,
  currentTenant,
  currentTenantId,
  isUniqueViolation,
  ok,
  retryOnContention,
  type Result,
} from '#foundation'
import type { OutOfStock } from '#inventory'
import { PriceVariants, type Store } from '#stores'
import { tenantDirectory } from '#tenancy'
import { PlaceOrders } from '#orders/actions/place_orders'
import type { PlacedOrder, PlaceOrderInput } from '#orders/placing/place_order_input'
import { priceLines, type PricingProblem, type WantedLine } from '#orders/placing/price_lines'
import { readPlacedOrders } from '#orders/placing/read_placed_orders'
import { shippingFees } from '#orders/queries/shipping_fees'

export interface StorefrontOrder extends Pick<
  PlaceOrderInput,
  | 'customerId'
  | 'contact'
  | 'shippingAddress'
  | 'note'
  | 'locale'
  | 'attribution'
  | 'idempotencyKey'
> {
  store: Store
  lines: WantedLine[]
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
    const priced = await this.#price(order)
    if (!priced.ok) return priced
    const input = await this.#inputFor(order, priced.value)
    return this.#place(input)
  }

  async #price({ store, lines, locale }: StorefrontOrder) {
    const variantIds = lines.map(({ variantId }) => variantId)
    return priceLines(lines, await new PriceVariants().handle(store, variantIds, locale))
  }

  async #inputFor(
    { store, ...order }: StorefrontOrder,
    lines: PlaceOrderInput['lines']
  ): Promise<PlaceOrderInput> {
    const tenant = await tenantDirectory.byId(currentTenantId())
    const placedAt = clock.now()
    return {
      ...order,
      storeId: store.id,
      source: 'storefront',
      currency: currentTenant().currency,
      lines,
      shippingByBrand: await shippingFees(lines.map(({ brandId }) => brandId)),
      placedAt,
      expiresAt: placedAt.plus({ minutes: tenant!.reservationMinutes }),
      tracksStock: true,
    }
  }

  /** Of two that press at the same moment, the second finds what the first placed. */
  async #place(input: PlaceOrderInput): Promise<Result<PlacedOrder, OutOfStock>> {
    const attempt = () =>
      retryOnContention(() => db.transaction((trx) => new PlaceOrders().handle([input], trx)))
    const [result] = await attempt().catch((error) => {
      if (!isUniqueViolation(error)) throw error
      return attempt()
    })
    return result
  }
}
