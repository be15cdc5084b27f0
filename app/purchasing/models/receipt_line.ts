import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { ReceiptLineSchema } from '#database/schema'

/**
 * What arrived of one line: `quantity` went on the shelf and is owed, `damagedQuantity` was refused
 * and is not.
 */
export class ReceiptLine extends compose(ReceiptLineSchema, TenantOwned) {
  static table = 'receipt_lines'
}
