import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/**
 * Whether nobody but `userId` administers the platform. Locks all admins, in order, so that two who
 * leave at once do so one after the other.
 */
export async function isLastAdmin(
  userId: number,
  trx: TransactionClientContract
): Promise<boolean> {
  const admins = await tenantTable('user_roles', trx)
    .join('users', (join) =>
      join
        .on('users.tenant_id', '=', 'user_roles.tenant_id')
        .andOn('users.id', '=', 'user_roles.user_id')
    )
    .where('user_roles.role', 'platform_admin')
    .where('users.status', 'active')
    .orderBy('users.id')
    .select('users.id')
    .forUpdate()
  return admins.length === 1 && Number(admins[0].id) === userId
}
