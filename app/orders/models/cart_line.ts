import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CartLineSchema } from '#database/schema'

/** The most units of one variant that a cart holds; the database refuses more. */
export const MOST_PER_LINE = 999

/** So many of one variant, and the price of one when it was put in, in minor units. */
export class CartLine extends compose(CartLineSchema, TenantOwned) {
  static table = 'cart_lines'
}
