import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PurchaseOrderLineSchema } from '#database/schema'
import type { Reasoning } from '#purchasing/reasoning'

/** One variant of a purchase order. Received never exceeds confirmed, nor confirmed ordered. */
export class PurchaseOrderLine extends compose(PurchaseOrderLineSchema, TenantOwned) {
  static table = 'purchase_order_lines'

  /** Why it was suggested, on the day the order was drafted. */
  get suggestion(): Reasoning | null {
    return this.reasoning as Reasoning | null
  }

  /** Units that the brand promised and that have not arrived. */
  get outstandingQuantity(): number {
    return (this.confirmedQuantity ?? 0) - this.receivedQuantity
  }
}
