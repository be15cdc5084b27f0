import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { CartSchema } from '#database/schema'
import { CartLine } from '#orders/models/cart_line'
import type { OrderAttribution } from '#orders/placing/place_order_input'

/**
 * What someone means to buy in one store. A guest holds theirs by its token; a customer has one in
 * each store, and its token opens nothing any more. `orderId` is the order last placed from it: the
 * cart stays as it is until that is paid.
 */
export class Cart extends compose(CartSchema, TenantOwned) {
  static table = 'carts'

  declare attribution: OrderAttribution | null

  @hasMany(() => CartLine, { onQuery: (query) => query.orderBy('id') })
  declare lines: HasMany<typeof CartLine>

  /** Needs `lines` loaded. */
  get quantity(): number {
    return this.lines.reduce((sum, line) => sum + line.quantity, 0)
  }
}
