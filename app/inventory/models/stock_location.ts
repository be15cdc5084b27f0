import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StockLocationSchema } from '#database/schema'

/** Where stock lies: a brand's own place, or the platform's warehouse. */
export class StockLocation extends compose(StockLocationSchema, TenantOwned) {
  static table = 'stock_locations'
}
