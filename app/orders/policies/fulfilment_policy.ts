import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import type { User } from '#identity'
import { locationKinds } from '#inventory'
import type { Fulfilment } from '#orders/models/fulfilment'

/**
 * Operations see to every parcel. A brand sees to its own ones, as far as it sends them itself; of
 * all others it is not told that they exist.
 */
export default class FulfilmentPolicy extends BasePolicy {
  async handle(user: User, fulfilment: Fulfilment): Promise<AuthorizerResponse> {
    if (user.isOperations) return true
    const isOwn = user.brandIds.includes(fulfilment.brandId)
    if (isOwn && fulfilment.isVisibleToBrand && (await this.#shipsItself(fulfilment))) return true
    return AuthorizationResponse.deny('Not found', 404)
  }

  async #shipsItself({ locationId }: Fulfilment): Promise<boolean> {
    if (locationId === null) return true
    const kinds = await locationKinds([locationId])
    return kinds.get(locationId) === 'brand'
  }
}
