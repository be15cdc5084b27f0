import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { Store } from '#stores/models/store'

/** Who sees to a store. To everyone else it does not exist; its owner's pages know no other store. */
export default class StorePolicy extends BasePolicy {
  /** Operations see to it that it keeps the rules. */
  supervise(user: User, _store: Store) {
    return user.isOperations || AuthorizationResponse.deny('Not found', 404)
  }
}
