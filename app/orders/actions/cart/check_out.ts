import { createHash } from 'node:crypto'
import { fail, ok, type Actor, type Result } from '#foundation'
import type { Store } from '#stores'
import { CancelOrder } from '#orders/actions/cancel_order'
import { PlaceOrder, type StorefrontOrder } from '#orders/actions/place_order'
import type { Cart } from '#orders/models/cart'
import { Order } from '#orders/models/order'
import type { PlacedOrder } from '#orders/placing/place_order_input'
import { PriceCart, type PricedCart } from '#orders/queries/cart/price_cart'

export interface CheckOutInput extends Pick<
  StorefrontOrder,
  'customerId' | 'contact' | 'shippingAddress' | 'note' | 'locale' | 'attribution'
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
  /** This very order was placed and has expired or been cancelled since. */
  | { type: 'ended' }

/**
 * Makes an order of a cart, at the prices the customer agreed to. The cart stays as it is until the
 * order is paid; an unpaid order from the same cart gives way to the new one.
 */
export class CheckOut {
  async handle(input: CheckOutInput): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const { store, cart, locale } = input
    const idempotencyKey = keyOf(input)
    const standing = await Order.findBy({ idempotencyKey })
    if (!standing) {
      const priced = await new PriceCart().handle(store, cart, locale)
      if (!priced.isReady) return fail({ type: 'not_available' })
      if (priced.quote !== input.quote) return fail({ type: 'changed' })
      await this.#giveWay(cart, { type: 'customer', id: input.customerId })
      return this.#place(input, idempotencyKey, priced)
    }
    if (['expired', 'cancelled'].includes(standing.state)) return fail({ type: 'ended' })
    return this.#place(input, idempotencyKey, null)
  }

  /** @param priced null where the order stands already and is only looked up */
  async #place(
    { quote, formKey, cart, ...order }: CheckOutInput,
    idempotencyKey: string,
    priced: PricedCart | null
  ): Promise<Result<PlacedOrder, CheckOutProblem>> {
    const lines = (priced?.brands ?? []).flatMap(({ lines: ofBrand }) =>
      ofBrand.map(({ variantId, quantity, unitPriceMinor }) => ({
        ...{ variantId, quantity, seenPriceMinor: unitPriceMinor },
      }))
    )
    const placed = await new PlaceOrder().handle({ ...order, lines, idempotencyKey })
    if (!placed.ok) {
      return fail({ type: placed.error.type === 'price_changed' ? 'changed' : 'not_available' })
    }
    await cart.merge({ orderId: placed.value.orderId }).save()
    return ok(placed.value)
  }

  async #giveWay(cart: Cart, actor: Actor) {
    const former = cart.orderId === null ? null : await Order.find(cart.orderId)
    if (former?.state !== 'awaiting_payment') return
    await new CancelOrder().handle({ orderId: former.id, actor, reason: 'replaced' })
  }
}

/** A pure function of what is agreed to: the same form with other contents is another order. */
function keyOf({ cart, formKey, quote, contact, shippingAddress, note }: CheckOutInput): string {
  const agreed = JSON.stringify([cart.id, formKey, quote, contact, shippingAddress, note])
  return `checkout:${createHash('sha256').update(agreed).digest('hex')}`
}
