import db from '@adonisjs/lucid/services/db'
import { recordAudit, type Actor } from '#foundation'
import type User from '#identity/models/user'
import { lockPerson } from '#identity/set_password'

interface Enabling {
  userId: number
  enabledBy: Actor
}

/** Lets someone in again, with the roles and the password they had. */
export class EnableUser {
  async handle({ userId, enabledBy }: Enabling): Promise<User> {
    return db.transaction(async (trx) => {
      const user = (await lockPerson('staff', userId, trx)) as User
      user.status = 'active'
      await user.useTransaction(trx).save()
      await recordAudit(trx, {
        actor: enabledBy,
        action: 'user.enabled',
        subjectType: 'user',
        subjectId: user.id,
      })
      return user
    })
  }
}
