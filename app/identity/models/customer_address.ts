import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { CustomerAddressSchema } from '#database/schema'

/** Where a customer has parcels sent. One of several is the one that checkout offers first. */
export class CustomerAddress extends compose(CustomerAddressSchema, TenantOwned) {
  static table = 'customer_addresses'
}
