import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/**
 * Says that a store's shop looks different from now on; pages kept under the old version are stale.
 * It comes first in its transaction: the store's row is locked by it, so that two who save at once
 * come one after the other. (A row of an overlay locks the store's, too, by its foreign key.)
 */
export async function raiseSettingsVersion(storeId: number, trx: TransactionClientContract) {
  await tenantTable('stores', trx).where('id', storeId).increment('settings_version', 1)
}
