import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CategorySchema } from '#database/schema'

/** A shelf of the platform's catalog; the platform keeps them, brands only fill them. */
export class Category extends compose(CategorySchema, TenantOwned) {
  static table = 'categories'
}
