import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { AfterSalesLineSchema } from '#database/schema'
import { OrderLine } from '#orders/models/order_line'

/** How many of an order's line are claimed, and what part of the line's gross is refunded. */
export class AfterSalesLine extends compose(AfterSalesLineSchema, TenantOwned) {
  static table = 'after_sales_lines'

  @belongsTo(() => OrderLine)
  declare orderLine: BelongsTo<typeof OrderLine>
}
