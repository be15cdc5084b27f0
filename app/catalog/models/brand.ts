import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { BrandSchema } from '#database/schema'

/** A supplier of the platform's catalog. */
export class Brand extends compose(BrandSchema, TenantOwned) {
  static table = 'brands'
}
