import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { isUniqueViolation } from '#foundation'
import { UserRole } from '#identity/models/user_role'
import type { RoleGrant } from '#identity/roles'

/** Gives the roles someone does not wear yet. Returns how many were new. */
export async function grantRoles(
  userId: number,
  grants: RoleGrant[],
  trx: TransactionClientContract
): Promise<number> {
  let granted = 0
  for (const { role, brandId = null, storeId = null } of grants) {
    try {
      await UserRole.create({ userId, role, brandId, storeId }, { client: trx })
      granted += 1
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
  return granted
}
