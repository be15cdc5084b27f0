import db from '@adonisjs/lucid/services/db'
import { fail, ok, recordAudit, type Result } from '#foundation'
import { takeResetToken, type ResetKind } from '#identity/reset_tokens'
import { lockPerson, setPassword } from '#identity/set_password'

interface Reset {
  kind: ResetKind
  token: string
  password: string
}

/** Sets a password by a mailed link, once, and ends all sessions of its owner. */
export class ResetPassword {
  async handle({ kind, token, password }: Reset): Promise<Result<null, { type: 'link_ended' }>> {
    return db.transaction(async (trx) => {
      const personId = await takeResetToken(kind, token, trx)
      if (personId === null) return fail({ type: 'link_ended' })
      const person = await lockPerson(kind, personId, trx)
      await setPassword(kind, person, password, trx)
      await recordAudit(trx, {
        actor: person.actor,
        action: `${person.actor.type}.password_reset`,
        subjectType: person.actor.type,
        subjectId: person.id,
      })
      return ok(null)
    })
  }
}
