import type { Store } from '#stores'
import { ChangeCartQuantity } from '#orders/actions/cart/change_cart_quantity'
import type { Cart } from '#orders/models/cart'
import { PriceCart } from '#orders/queries/cart/price_cart'

/** Cuts a cart down to what can be bought: what is gone goes, of what is short stays what is there. */
export class FitCart {
  async handle(store: Store, cart: Cart, locale: string) {
    const { brands } = await new PriceCart().handle(store, cart, locale)
    const problematic = brands.flatMap(({ lines }) => lines).filter(({ problem }) => problem)
    for (const { variantId, problem, available } of problematic) {
      const left = problem === 'too_few' ? available : 0
      await new ChangeCartQuantity().handle(cart, variantId, left)
    }
  }
}
