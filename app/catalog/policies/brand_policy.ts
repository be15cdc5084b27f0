import { BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'

/** Operations decide which brands the platform takes in. */
export default class BrandPolicy extends BasePolicy {
  create(user: User): boolean {
    return user.isOperations
  }
}
