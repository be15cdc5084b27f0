import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StorePriceOverrideSchema } from '#database/schema'

/** A store's own price for one variant. */
export class StorePriceOverride extends compose(StorePriceOverrideSchema, TenantOwned) {
  static table = 'store_price_overrides'
}
