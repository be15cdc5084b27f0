import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PurchaseOrderLineSchema } from '#database/schema'

/** One variant of a purchase order. Received never exceeds confirmed, nor confirmed ordered. */
export class PurchaseOrderLine extends compose(PurchaseOrderLineSchema, TenantOwned) {
  static table = 'purchase_order_lines'

  /** Units that the brand promised and that have not arrived. */
  get outstandingQuantity(): number {
    return (this.confirmedQuantity ?? 0) - this.receivedQuantity
  }
}
