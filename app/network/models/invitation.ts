import { compose } from '@adonisjs/core/helpers'
import { clock, TenantOwned } from '#foundation'
import { InvitationSchema } from '#database/schema'

/** A personal link that lets one person open one store in the inviter's team. */
export class Invitation extends compose(InvitationSchema, TenantOwned) {
  static table = 'invitations'

  declare state: 'open' | 'accepted' | 'revoked'

  get isExpired(): boolean {
    return this.state === 'open' && this.expiresAt <= clock.now()
  }

  get isAcceptable(): boolean {
    return this.state === 'open' && !this.isExpired
  }
}
