import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, tenantTable } from '#foundation'
import type { Problem } from '#catalog/importing/problem'

/** Stores problems beside those an import has. */
export async function keepProblems(
  importId: number,
  problems: Problem[],
  trx: TransactionClientContract
) {
  const rows = problems.map(({ row, column, code, params }) => ({
    import_id: importId,
    sheet_row: row,
    column_name: column,
    code,
    params: JSON.stringify(params),
  }))
  await insertRows(trx, 'catalog_import_problems', rows)
}

/** A check that starts again finds everything again. */
export async function forgetProblems(importId: number, trx: TransactionClientContract) {
  await tenantTable('catalog_import_problems', trx).where('import_id', importId).delete()
}
