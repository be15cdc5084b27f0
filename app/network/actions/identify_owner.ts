import { fail, ok, type Result } from '#foundation'
import { CheckCredentials, type CredentialsRefused, User } from '#identity'
import type { NewOwner } from '#network/actions/enter_owner'

/**
 * Who accepts: somebody new, or the owner of an account of that email, who proves it with the
 * account's password. The form is the same, so nobody has to know beforehand which they are.
 */
export class IdentifyOwner {
  async handle(
    owner: NewOwner,
    address: string
  ): Promise<Result<NewOwner | User, CredentialsRefused>> {
    const known = await User.findBy('email', owner.email)
    if (!known) return ok(owner)
    const { email, password } = owner
    const checked = await new CheckCredentials().handle({ kind: 'staff', email, password, address })
    return checked.ok ? ok(checked.value) : fail(checked.error)
  }
}
