import { createHash } from 'node:crypto'
import { fail, ok, type Actor, type Result } from '#foundation'
import { admissionGate } from '#inventory'
import { smallestPayment } from '#payments'
import type { Store } from '#stores'
import { CancelOrder } from '#orders/actions/cancel_order'
import { PlaceOrder, type StorefrontOrder } from '#orders/actions/place_order'
import type { Cart } from '#orders/models/cart'
import { Order } from '#orders/models/order'
import { destinationOf } from '#orders/placing/destination'
import type { PlacedOrder } from '#orders/placing/place_order_input'
import { readPlacedOrders } from '#orders/placing/read_placed_orders'
import { PriceCart, type PricedCart } from '#orders/queries/cart/price_cart'

export interface CheckOutInput extends Pick<
  StorefrontOrder,
  'customerId' | 'contact' | 'shippingAddress' | 'note' | 'invoice' | 'locale' | 'attribution'
> {
  store: Store
  cart: Cart
  /** That of the priced cart which the customer saw and agreed to. */
  quote: string
  /** One for each time the form was opened: pressed twice, it is one order. */
  formKey: string
}

export type CheckOutProblem =
  /** Something is sold out, too few, or not for sale any more. */
  | { type: 'not_available' }
  /** All can be had, but not for what the customer agreed to. */
  | { type: 'changed' }
  /** It comes to less than can be paid, or to nothing. */
  | { type: 'below_minimum' }
  /** This very order was placed and has expired or been cancelled since. */
  | { type: 'ended' }

/**
 * Makes an order of a cart, at the prices the customer agreed to. The cart stays as it is until the
 * order is paid; an unpaid order from the same cart gives way to the new one.
 */
export class CheckOut {
  async handle(input: CheckOutInput): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const idempotencyKey = keyOf(input)
    const standing = await this.#asItStands(idempotencyKey)
    if (standing) return standing
    const result = await this.#enter(input, idempotencyKey)
    if (result.ok) return result
    /* Of two clicks at once, the second may find the last unit gone to the first. */
    return (await this.#asItStands(idempotencyKey)) ?? result
  }

  async #enter(
    input: CheckOutInput,
    idempotencyKey: string
  ): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const { cart } = input
    /* Whose own unpaid order holds what they want now is not to be turned away for it. */
    const admission = cart.orderId === null ? await admissionGate.enter(cart.lines) : null
    if (cart.orderId === null && !admission) return fail({ type: 'not_available' })
    const result = await this.#checkOut(input, idempotencyKey)
    if (!result.ok) await admission?.giveBack()
    return result
  }

  async #checkOut(
    input: CheckOutInput,
    idempotencyKey: string
  ): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const { store, cart, locale, shippingAddress } = input
    const destination = destinationOf(shippingAddress)
    const priced = await new PriceCart().handle(store, cart, locale, destination)
    if (!priced.isReady) return fail({ type: 'not_available' })
    if (priced.quote !== input.quote) return fail({ type: 'changed' })
    const { minor: smallestMinor } = smallestPayment(priced.currency)
    if (priced.totalMinor < smallestMinor) return fail({ type: 'below_minimum' })
    await this.#giveWay(cart, { type: 'customer', id: input.customerId })
    return this.#place(input, idempotencyKey, priced)
  }

  /** What became of this very order, where it was placed before. */
  async #asItStands(idempotencyKey: string): Promise<Result<PlacedOrder, CheckOutProblem> | null> {
    const order = await Order.findBy({ idempotencyKey })
    if (!order) return null
    if (['expired', 'cancelled'].includes(order.state)) return fail({ type: 'ended' })
    const placed = await readPlacedOrders([idempotencyKey])
    return ok({ ...placed.get(idempotencyKey)!, isNew: false })
  }

  async #place(
    { quote, formKey, cart, ...order }: CheckOutInput,
    idempotencyKey: string,
    { brands }: PricedCart
  ): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const priced = brands.flatMap(({ lines }) => lines)
    const lines = priced.map(({ variantId, quantity, unitPriceMinor }) => ({
      ...{ variantId, quantity, seenPriceMinor: unitPriceMinor },
    }))
    const placed = await new PlaceOrder().atPrices(
      { ...order, lines, idempotencyKey, cartId: cart.id },
      {
        prices: new Map(priced.map((line) => [line.variantId, line])),
        shippingByBrand: new Map(brands.map(({ id, shippingMinor }) => [id, shippingMinor])),
      }
    )
    if (placed.ok) return placed
    return fail({ type: placed.error.type === 'price_changed' ? 'changed' : 'not_available' })
  }

  async #giveWay(cart: Cart, actor: Actor) {
    const former = cart.orderId === null ? null : await Order.find(cart.orderId)
    if (former?.state !== 'awaiting_payment') return
    await new CancelOrder().handle({ orderId: former.id, actor, reason: 'replaced' })
  }
}

/** A pure function of what is agreed to: the same form with other contents is another order. */
function keyOf(input: CheckOutInput): string {
  const { cart, formKey, quote, contact, shippingAddress, note, invoice } = input
  const order = [cart.id, formKey, quote, contact, shippingAddress, note, invoice]
  const agreed = JSON.stringify(order)
  return `checkout:${createHash('sha256').update(agreed).digest('hex')}`
}
