import type { PreviewedProduct } from '#catalog/importing/findings'
import type { ImportState } from '#catalog/importing/import_states'
import type { CatalogImport } from '#catalog/models/catalog_import'
import type { CatalogImportProblem } from '#catalog/models/catalog_import_problem'

export type ImportRow = ReturnType<typeof importRow>
export type ImportPage = ReturnType<typeof importPage>
export type ProblemRow = ReturnType<typeof problemRow>

/** An import as lists show it. */
export function importRow(row: CatalogImport) {
  return {
    id: row.id,
    filename: row.filename,
    state: row.state as ImportState,
    rowsTotal: row.rowsTotal,
    rowsBad: row.rowsBad,
    problemsTotal: row.problemsTotal,
    productsCreated: row.productsCreated,
    productsUpdated: row.productsUpdated,
    createdAt: row.createdAt.toISO()!,
  }
}

/** An import as its own page shows it. */
export function importPage(row: CatalogImport) {
  return {
    ...importRow(row),
    mode: row.mode,
    submits: row.submits,
    encoding: row.encoding,
    rowsDone: row.rowsDone,
    productsTotal: row.productsTotal,
    productsBad: row.productsBad,
    goodProducts: row.goodProducts,
    variantsCreated: row.variantsCreated,
    variantsUpdated: row.variantsUpdated,
    ignoredColumns: row.ignoredColumns ?? [],
    preview: (row.preview ?? []) as PreviewedProduct[],
    isUnderWay: row.isUnderWay,
    awaitsChoice: row.awaitsChoice,
    canBeCancelled: row.canBeCancelled,
    finishedAt: row.finishedAt?.toISO() ?? null,
  }
}

/** Its texts are `imports.problems.<code>` and `imports.remedies.<code>`. */
export function problemRow({ id, sheetRow, columnName, code, params }: CatalogImportProblem) {
  return { id, row: sheetRow, column: columnName, code, params }
}
