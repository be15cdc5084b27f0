import { AuthorizationResponse, BasePolicy } from '@adonisjs/bouncer'
import type { User } from '#identity'
import type { Invitation } from '#network/models/invitation'

/** Whose invitation it is: the inviting store's owner's, or the platform's. */
export default class InvitationPolicy extends BasePolicy {
  manage(user: User, invitation: Invitation) {
    const isTheirs =
      invitation.inviterStoreId === null
        ? user.isOperations
        : user.storeIds.includes(invitation.inviterStoreId)
    return isTheirs || AuthorizationResponse.deny('Not found', 404)
  }
}
