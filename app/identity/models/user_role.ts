import { compose } from '@adonisjs/core/helpers'
import { TenantOwned } from '#foundation'
import { UserRoleSchema } from '#database/schema'

/** One hat of a user; a brand's member and a store's owner wear it for that brand or store only. */
export class UserRole extends compose(UserRoleSchema, TenantOwned) {
  static table = 'user_roles'
}
