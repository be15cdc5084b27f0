import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { StoreAssortmentScopeSchema } from '#database/schema'

/** One category or brand that a store's assortment rule names. */
export class StoreAssortmentScope extends compose(StoreAssortmentScopeSchema, TenantOwned) {
  static table = 'store_assortment_scopes'
}
