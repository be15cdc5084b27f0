import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'
import { moveImport } from '#catalog/importing/import_states'

/** Ends an import well and orders its pictures. False where it was cancelled or ended before. */
export async function finishImport(
  importId: number,
  columns: Record<string, unknown>,
  trx: TransactionClientContract
): Promise<boolean> {
  if (!(await moveImport(importId, 'done', columns, trx))) return false
  await outbox.enqueueOnce(trx, 'catalog.fetch_pictures', {})
  return true
}
