import { BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'

/** Orders as a whole, and the claims on them, are operations' to change. */
export default class OrderPolicy extends BasePolicy {
  operate(user: User): boolean {
    return user.isOperations
  }
}
