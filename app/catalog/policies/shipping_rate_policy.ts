import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'

/** A brand says what its own parcels cost; another's does not exist for it. */
export default class ShippingRatePolicy extends BasePolicy {
  set(user: User, brandId: number) {
    return user.brandIds.includes(brandId) || AuthorizationResponse.deny('Not found', 404)
  }
}
