import { AdoptCart } from '#orders/actions/cart/adopt_cart'
import { Cart } from '#orders/models/cart'

/** Who asks for a cart: whoever holds a guest's token, or the customer who is signed in. */
export interface CartVisitor {
  storeId: number
  token: string | null
  customerId: number | null
}

/**
 * The visitor's cart in a store, with its lines; null where they have none. What a customer put in
 * as a guest becomes theirs with the first look after signing in.
 */
export class FindCart {
  async handle({ storeId, token, customerId }: CartVisitor): Promise<Cart | null> {
    const guestCart = token === null ? null : await this.#guestCart(storeId, token)
    if (customerId === null) return guestCart
    if (guestCart) await new AdoptCart().handle(guestCart, customerId)
    return Cart.query().where({ storeId, customerId }).preload('lines').first()
  }

  #guestCart(storeId: number, token: string) {
    return Cart.query().where({ storeId, token }).whereNull('customerId').preload('lines').first()
  }
}
