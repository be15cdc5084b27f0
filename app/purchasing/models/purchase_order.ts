import { compose } from '@adonisjs/core/helpers'
import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { nextState, TenantOwned } from '#foundation'
import { Brand } from '#catalog'
import { PurchaseOrderSchema } from '#database/schema'
import { PurchaseOrderLine } from '#purchasing/models/purchase_order_line'
import { Receipt } from '#purchasing/models/receipt'
import {
  PURCHASE_ORDER_TRANSITIONS,
  type PurchaseOrderChange,
} from '#purchasing/purchase_order_states'

/** What the platform buys of one brand, into its own warehouse. */
export class PurchaseOrder extends compose(PurchaseOrderSchema, TenantOwned) {
  static table = 'purchase_orders'

  @belongsTo(() => Brand)
  declare brand: BelongsTo<typeof Brand>

  @hasMany(() => PurchaseOrderLine, { onQuery: (query) => query.orderBy('id') })
  declare lines: HasMany<typeof PurchaseOrderLine>

  @hasMany(() => Receipt, { onQuery: (query) => query.orderBy('id') })
  declare receipts: HasMany<typeof Receipt>

  may(change: PurchaseOrderChange): boolean {
    return nextState(PURCHASE_ORDER_TRANSITIONS, this.state, change) !== null
  }

  /** Its brand sees an order once it was approved, whatever became of it since. */
  get isVisibleToBrand(): boolean {
    return this.approvedAt !== null
  }
}
