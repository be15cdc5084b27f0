import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { BindingSchema } from '#database/schema'

/** The recorded, dated reason why a customer belongs to a store. */
export class Binding extends compose(BindingSchema, TenantOwned) {
  static table = 'bindings'
}
