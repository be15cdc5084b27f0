import { compose } from '@adonisjs/core/helpers'
import { clock, TenantOwned } from '#foundation'
import { InvitationSchema } from '#database/schema'

/** A personal link that lets one person open one store in the inviter's team. */
export class Invitation extends compose(InvitationSchema, TenantOwned) {
  static table = 'invitations'

  declare state: 'open' | 'accepted' | 'revoked'

  /** Why it can be accepted no more; null while it can. */
  get refusal(): 'expired' | 'revoked' | 'already_accepted' | null {
    if (this.state === 'accepted') return 'already_accepted'
    if (this.state === 'revoked') return 'revoked'
    return this.expiresAt <= clock.now() ? 'expired' : null
  }
}
