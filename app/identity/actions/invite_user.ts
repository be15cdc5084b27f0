import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, isUniqueViolation, outbox, recordAudit, type Actor } from '#foundation'
import { grantRoles } from '#identity/grant_roles'
import User from '#identity/models/user'
import type { RoleGrant } from '#identity/roles'

interface Invitation {
  email: string
  name: string
  roles: RoleGrant[]
  invitedBy: Actor
  /** The language of the mail and the first page; the tenant's own, where left out. */
  locale?: string
}

/**
 * Gives someone access: a new user gets a mail with a link to set a password, someone known the new
 * roles and a mail that says so. Nothing new means no mail. Someone disabled stays disabled.
 */
export class InviteUser {
  async handle(invitation: Invitation, trx: TransactionClientContract): Promise<User> {
    const user = await this.#findOrCreate(invitation, trx)
    const granted = await grantRoles(user.id, invitation.roles, trx)
    if (granted > 0) {
      await outbox.enqueue(trx, 'identity.mail_invitation', { userId: user.id })
      await recordAudit(trx, {
        actor: invitation.invitedBy,
        action: 'user.invited',
        subjectType: 'user',
        subjectId: user.id,
        changes: { roles: invitation.roles },
      })
    }
    return user
  }

  async #findOrCreate(invitation: Invitation, trx: TransactionClientContract): Promise<User> {
    const email = invitation.email.trim().toLowerCase()
    const find = () => User.query({ client: trx }).where('email', email).first()
    const known = await find()
    if (known) return known
    try {
      const { name, locale = currentTenant().locale } = invitation
      return await User.create(
        { email, name, locale, password: null, status: 'active' },
        { client: trx }
      )
    } catch (error) {
      const madeMeanwhile = isUniqueViolation(error) ? await find() : null
      if (!madeMeanwhile) throw error
      return madeMeanwhile
    }
  }
}
