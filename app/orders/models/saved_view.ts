import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { SavedViewSchema } from '#database/schema'

/** A list's filters under a name, as the query of an address; seen by who saved it only. */
export class SavedView extends compose(SavedViewSchema, TenantOwned) {
  static table = 'saved_views'

  declare list: 'orders'
}
