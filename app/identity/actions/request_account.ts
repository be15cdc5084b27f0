import db from '@adonisjs/lucid/services/db'
import { fail, ok, outbox, type Result } from '#foundation'
import type { TooManyTries } from '#identity/actions/check_credentials'
import { SignInTries } from '#identity/sign_in_tries'

interface AccountRequest {
  email: string
  name: string
  locale: string
  storeSlug: string
  /** The network address it comes from. */
  address: string
}

/**
 * Answers a sign-up with a mail, whoever the email belongs to: a stranger learns nothing, and what a
 * guest bought is opened only by who reads the guest's mail.
 */
export class RequestAccount {
  async handle({ address, ...account }: AccountRequest): Promise<Result<null, TooManyTries>> {
    const waitSeconds = await new SignInTries('customer_reset', account.email, address).take()
    if (waitSeconds !== null) return fail({ type: 'too_many_tries', waitSeconds })
    await db.transaction((trx) => outbox.enqueue(trx, 'identity.mail_account_link', account))
    return ok(null)
  }
}
