import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { fail, ok, recordAudit, type Result } from '#foundation'
import type { CredentialsRefused } from '#identity/actions/check_credentials'
import type { ResetKind } from '#identity/reset_tokens'
import { lockPerson, setPassword } from '#identity/set_password'
import { SignInTries } from '#identity/sign_in_tries'
import type User from '#identity/models/user'
import type Customer from '#identity/models/customer'

interface Change {
  kind: ResetKind
  person: User | Customer
  currentPassword: string
  password: string
  address: string
}

/** Changes a password by the old one. All sessions end; the caller starts a new one. */
export class ChangePassword {
  async handle({
    kind,
    person,
    currentPassword,
    password,
    address,
  }: Change): Promise<Result<User | Customer, CredentialsRefused>> {
    const tries = new SignInTries(kind, person.email ?? '', address)
    const waitSeconds = await tries.take()
    if (waitSeconds !== null) return fail({ type: 'too_many_tries', waitSeconds })
    const isRight = person.password && (await hash.verify(person.password, currentPassword))
    if (!isRight) return fail({ type: 'wrong_credentials' })
    await tries.giveBack()

    return db.transaction(async (trx) => {
      const locked = await lockPerson(kind, person.id, trx)
      await setPassword(kind, locked, password, trx)
      await recordAudit(trx, {
        actor: person.actor,
        action: `${person.actor.type}.password_changed`,
        subjectType: person.actor.type,
        subjectId: person.id,
      })
      return ok(locked)
    })
  }
}
