import db from '@adonisjs/lucid/services/db'
import { sendMail, type ExternalJob } from '#foundation'
import Customer from '#identity/models/customer'
import User from '#identity/models/user'
import { passwordLink, RESET_LIFETIME } from '#identity/password_link'
import { issueResetToken, type ResetKind } from '#identity/reset_tokens'

interface Input extends Record<string, unknown> {
  kind: ResetKind
  email: string
  storeSlug?: string
}

/**
 * Mails the link that sets a new password, to the address on file. For an address nobody has,
 * nothing is sent. A repetition sends another link that works as well.
 */
export default class MailPasswordReset implements ExternalJob<Input> {
  readonly external = true

  async handle({ kind, email, storeSlug }: Input) {
    const person = await (kind === 'staff'
      ? User.query().where('email', email).where('status', 'active').first()
      : Customer.query().where('email', email).where('status', 'active').first())
    if (!person?.email) return
    const token = await db.transaction((trx) =>
      issueResetToken(kind, person.id, RESET_LIFETIME, trx)
    )
    await sendMail({
      to: { email: person.email, name: person.name },
      locale: person.locale,
      template: 'password_reset',
      values: { minutes: RESET_LIFETIME.minutes },
      url: passwordLink(token, storeSlug),
    })
  }
}
