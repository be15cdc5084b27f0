import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StoreProductOverrideSchema } from '#database/schema'

/** What a store changed about one product: whether it shows, and its own words for it. */
export class StoreProductOverride extends compose(StoreProductOverrideSchema, TenantOwned) {
  static table = 'store_product_overrides'
}
