import db from '@adonisjs/lucid/services/db'
import { fail, ok, outbox, type Result } from '#foundation'
import type { TooManyTries } from '#identity/actions/check_credentials'
import type { ResetKind } from '#identity/reset_tokens'
import { SignInTries } from '#identity/sign_in_tries'

interface Request {
  kind: ResetKind
  email: string
  /** The network address it comes from. */
  address: string
  /** The store whose shop a customer asks from; the mail's link leads back to it. */
  storeSlug?: string
}

/**
 * Orders a mail with a link to set a new password. Whether there is anyone to send it to is found
 * out by the job, so that neither answer nor time tells.
 */
export class RequestPasswordReset {
  async handle({ kind, email, address, storeSlug }: Request): Promise<Result<null, TooManyTries>> {
    const waitSeconds = await new SignInTries(`${kind}_reset`, email, address).take()
    if (waitSeconds !== null) return fail({ type: 'too_many_tries', waitSeconds })
    await db.transaction((trx) =>
      outbox.enqueue(trx, 'identity.mail_password_reset', { kind, email, storeSlug })
    )
    return ok(null)
  }
}
