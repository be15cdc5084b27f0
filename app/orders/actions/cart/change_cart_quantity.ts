import { tenantTable } from '#foundation'
import type { Cart } from '#orders/models/cart'

/**
 * Sets how many units of a variant a cart holds, 0 to 999; none takes it out. What is not in the
 * cart is not put in.
 */
export class ChangeCartQuantity {
  async handle(cart: Cart, variantId: number, quantity: number) {
    const line = tenantTable('cart_lines').where({ cart_id: cart.id, variant_id: variantId })
    await (quantity === 0 ? line.delete() : line.update({ quantity }))
    await cart.load('lines')
  }
}
