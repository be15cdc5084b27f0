import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { OrderEventSchema } from '#database/schema'

/** One row of an order's history: what changed, when, by whom and why. Never changed. */
export class OrderEvent extends compose(OrderEventSchema, TenantOwned) {
  static table = 'order_events'
}
