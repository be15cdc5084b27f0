import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { BrandShippingRateSchema } from '#database/schema'

/** What a brand charges for shipping to a country, or (with `region`) to a part of it. */
export class BrandShippingRate extends compose(BrandShippingRateSchema, TenantOwned) {
  static table = 'brand_shipping_rates'
}
