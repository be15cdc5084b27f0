import { compose } from '@adonisjs/core/helpers'
import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { TenantOwned } from '#foundation'
import { ReceiptSchema } from '#database/schema'
import { ReceiptLine } from '#purchasing/models/receipt_line'

/** One delivery on a purchase order, as the warehouse counted it. */
export class Receipt extends compose(ReceiptSchema, TenantOwned) {
  static table = 'receipts'

  @hasMany(() => ReceiptLine, { onQuery: (query) => query.orderBy('id') })
  declare lines: HasMany<typeof ReceiptLine>
}
