import db from '@adonisjs/lucid/services/db'
import { fail, ok, recordAudit, retryOnContention, type Actor, type Result } from '#foundation'
import { isLastAdmin } from '#identity/last_admin'
import type User from '#identity/models/user'
import { endResetTokens } from '#identity/reset_tokens'
import { endAllSessions, lockPerson } from '#identity/set_password'

interface Disabling {
  userId: number
  disabledBy: Actor
}

/** Shuts someone out, at once and everywhere. The last admin cannot be shut out. */
export class DisableUser {
  async handle({ userId, disabledBy }: Disabling): Promise<Result<User, { type: 'last_admin' }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        if (await isLastAdmin(userId, trx)) return fail({ type: 'last_admin' })
        const user = (await lockPerson('staff', userId, trx)) as User
        user.status = 'disabled'
        await endAllSessions('staff', user, trx)
        await endResetTokens('staff', user.id, trx)
        await recordAudit(trx, {
          actor: disabledBy,
          action: 'user.disabled',
          subjectType: 'user',
          subjectId: user.id,
        })
        return ok(user)
      })
    )
  }
}
