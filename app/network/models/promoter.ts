import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { PromoterSchema } from '#database/schema'

/** A customer or guest who shares a store's links for a reward. */
export class Promoter extends compose(PromoterSchema, TenantOwned) {
  static table = 'promoters'
}
