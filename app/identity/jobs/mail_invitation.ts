import db from '@adonisjs/lucid/services/db'
import { currentTenant, sendMail, tenantUrl, type ExternalJob } from '#foundation'
import User from '#identity/models/user'
import { INVITATION_LIFETIME, passwordLink } from '#identity/password_link'
import { issueResetToken } from '#identity/reset_tokens'

interface Input extends Record<string, unknown> {
  userId: number
}

/**
 * Tells someone that they have been given access. Who has no password yet gets a link to set one;
 * who has, the way to the console.
 */
export default class MailInvitation implements ExternalJob<Input> {
  readonly external = true

  async handle({ userId }: Input) {
    const user = await User.findOrFail(userId)
    if (!user.isActive) return
    await sendMail({
      to: { email: user.email, name: user.name },
      locale: user.locale,
      ...(user.password ? this.#toConsole() : await this.#toPassword(user)),
    })
  }

  async #toPassword(user: User) {
    const token = await db.transaction((trx) =>
      issueResetToken('staff', user.id, INVITATION_LIFETIME, trx)
    )
    return {
      template: 'invitation',
      values: { days: INVITATION_LIFETIME.days },
      url: passwordLink(token),
    }
  }

  #toConsole() {
    return { template: 'access_granted', url: tenantUrl(currentTenant().slug, '/home') }
  }
}
