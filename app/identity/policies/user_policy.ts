import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/models/user'

/** Who may invite, change and disable the people of a tenant. */
export default class UserPolicy extends BasePolicy {
  manage(user: User): boolean {
    return user.hasRole('platform_admin')
  }
}
