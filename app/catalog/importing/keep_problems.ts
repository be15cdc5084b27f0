import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, tenantTable } from '#foundation'
import type { Problem } from '#catalog/importing/problem'

const ROWS_A_STATEMENT = 500

/** Stores problems beside those an import has. */
export async function keepProblems(
  importId: number,
  problems: Problem[],
  trx: TransactionClientContract
) {
  const rows = problems.map(({ row, column, code, params }) => ({
    tenant_id: currentTenantId(),
    import_id: importId,
    sheet_row: row,
    column_name: column,
    code,
    params: JSON.stringify(params),
  }))
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .table('catalog_import_problems')
      .multiInsert(rows.slice(start, start + ROWS_A_STATEMENT))
  }
}

/** A check that starts again finds everything again. */
export async function forgetProblems(importId: number, trx: TransactionClientContract) {
  await tenantTable('catalog_import_problems', trx).where('import_id', importId).delete()
}
