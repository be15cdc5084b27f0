import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { Store } from '#stores/models/store'

/** Whose store it is. To everyone else it does not exist. */
export default class StorePolicy extends BasePolicy {
  /** Its owner runs it: products, prices, words, look, pause. */
  manage(user: User, store: Store) {
    return user.storeIds.includes(store.id) || nowhere()
  }

  /** Operations see to it that it keeps the rules. */
  supervise(user: User, _store: Store) {
    return user.isOperations || nowhere()
  }
}

function nowhere() {
  return AuthorizationResponse.deny('Not found', 404)
}
