import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StockLevelSchema } from '#database/schema'

/**
 * A variant's stock at one location: sold + reserved + available = stocked, and none is negative,
 * which the table's CHECKs enforce. Only the actions of this module change it.
 */
export class StockLevel extends compose(StockLevelSchema, TenantOwned) {
  static table = 'stock_levels'
}
