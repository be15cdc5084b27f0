import db from '@adonisjs/lucid/services/db'
import { fail, ok, recordAudit, retryOnContention, type Actor, type Result } from '#foundation'
import { grantRoles } from '#identity/grant_roles'
import { isLastAdmin } from '#identity/last_admin'
import User from '#identity/models/user'
import { UserRole } from '#identity/models/user_role'
import { TEAM_ROLES, type TeamRole } from '#identity/roles'

interface Change {
  userId: number
  /** All roles that are theirs from now on, beside those of a brand or a store. */
  roles: TeamRole[]
  changedBy: Actor
}

/** Sets which of the platform's own hats someone wears. The last admin remains one. */
export class ChangeTeamRoles {
  async handle({
    userId,
    roles,
    changedBy,
  }: Change): Promise<Result<User, { type: 'last_admin' }>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        if (!roles.includes('platform_admin') && (await isLastAdmin(userId, trx))) {
          return fail({ type: 'last_admin' })
        }
        const user = await User.query({ client: trx }).where('id', userId).firstOrFail()
        await UserRole.query({ client: trx })
          .where('user_id', user.id)
          .whereIn('role', [...TEAM_ROLES])
          .whereNotIn('role', roles)
          .delete()
        await grantRoles(
          user.id,
          roles.map((role) => ({ role })),
          trx
        )
        await recordAudit(trx, {
          actor: changedBy,
          action: 'user.roles_changed',
          subjectType: 'user',
          subjectId: user.id,
          changes: { roles },
        })
        return ok(user)
      })
    )
  }
}
