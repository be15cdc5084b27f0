import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** Says that a store's shop looks different from now on; pages kept under the old version are stale. */
export async function raiseSettingsVersion(storeId: number, trx: TransactionClientContract) {
  await tenantTable('stores', trx).where('id', storeId).increment('settings_version', 1)
}
