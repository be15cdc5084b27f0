import db from '@adonisjs/lucid/services/db'
import { currentTenant, sendMail, storeUrl, type ExternalJob } from '#foundation'
import { FindOrCreateGuest } from '#identity/actions/find_or_create_guest'
import { passwordLink, RESET_LIFETIME } from '#identity/password_link'
import { issueResetToken } from '#identity/reset_tokens'

interface Input extends Record<string, unknown> {
  email: string
  name: string
  locale: string
  storeSlug: string
}

/**
 * Answers a sign-up by mail: who reads the mail owns the address, and with it whatever a guest
 * bought under it. Who has an account already is told so here, and nowhere else.
 */
export default class MailAccountLink implements ExternalJob<Input> {
  readonly external = true

  async handle({ email, name, locale, storeSlug }: Input) {
    const { customer, token } = await db.transaction(async (trx) => {
      const found = await new FindOrCreateGuest().handle({ email, name, locale }, trx)
      const needsPassword = found.isActive && found.password === null
      return {
        customer: found,
        token: needsPassword
          ? await issueResetToken('customer', found.id, RESET_LIFETIME, trx)
          : null,
      }
    })
    if (!customer.isActive) return
    await sendMail({
      to: { email, name: customer.name },
      locale,
      template: token ? 'account_confirmation' : 'account_exists',
      values: { minutes: RESET_LIFETIME.minutes },
      url: token
        ? passwordLink(token, storeSlug)
        : storeUrl(currentTenant().slug, storeSlug, '/account/sign-in'),
    })
  }
}
