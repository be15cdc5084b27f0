import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StoreSchema } from '#database/schema'

/** A micro-store: a look and an overlay over the tenant's catalog, run by its owner. */
export class Store extends compose(StoreSchema, TenantOwned) {
  static table = 'stores'

  get isOpen(): boolean {
    return this.status === 'open'
  }
}
