import db from '@adonisjs/lucid/services/db'
import { fail, ok, outbox, type Result } from '#foundation'
import { moveImport } from '#catalog/importing/import_states'
import type { CatalogImport } from '#catalog/models/catalog_import'

/** `all_or_nothing` is one transaction; `skip_bad` leaves out every product with a bad row. */
export type ImportMode = 'all_or_nothing' | 'skip_bad'

export type StartImportFailure =
  | { type: 'not_checked' }
  | { type: 'nothing_good' }
  /** Everything cannot be imported where something is bad. */
  | { type: 'has_problems' }

/** Someone has seen what the check found, and says how the import is to be done. */
export class StartImport {
  async handle(
    checked: CatalogImport,
    mode: ImportMode
  ): Promise<Result<void, StartImportFailure>> {
    if (!checked.awaitsChoice) return fail({ type: 'not_checked' as const })
    if (checked.goodProducts === 0) return fail({ type: 'nothing_good' as const })
    if (mode === 'all_or_nothing' && checked.productsBad > 0) {
      return fail({ type: 'has_problems' as const })
    }
    return db.transaction(async (trx) => {
      const columns = { mode, rows_done: 0 }
      const moved = await moveImport(checked.id, 'running', columns, trx, { state: 'checked' })
      if (!moved) return fail({ type: 'not_checked' as const })
      await outbox.enqueue(trx, 'catalog.run_import', { importId: checked.id })
      return ok(undefined)
    })
  }
}
