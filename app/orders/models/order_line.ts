import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { OrderLineSchema } from '#database/schema'

/**
 * So many of one variant, from one location. `grossMinor` is unit price × quantity; the discounts
 * are for the whole line. `refundedGrossMinor` is the part of the gross that was refunded.
 */
export class OrderLine extends compose(OrderLineSchema, TenantOwned) {
  static table = 'order_lines'

  /** What the customer paid for the line. */
  get cashMinor(): bigint {
    return this.grossMinor - this.platformDiscountMinor - this.storeDiscountMinor
  }

  /** All that was paid for it has gone back, whether or not its units have. */
  get isRefunded(): boolean {
    return this.grossMinor > 0n && this.refundedGrossMinor === this.grossMinor
  }

  get returnableQuantity(): number {
    return this.quantity - this.returnedQuantity
  }
}
