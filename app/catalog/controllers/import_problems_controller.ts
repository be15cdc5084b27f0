import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { CatalogImport } from '#catalog/models/catalog_import'
import { CatalogImportProblem } from '#catalog/models/catalog_import_problem'
import CatalogImportPolicy from '#catalog/policies/catalog_import_policy'

/** All that is wrong with a file, as a file. */
export default class ImportProblemsController {
  async index({ bouncer, i18n, params, response }: HttpContext) {
    const row = await CatalogImport.findOrFail(params.id)
    await bouncer.with(CatalogImportPolicy).authorize('manage', row)
    const problems = await CatalogImportProblem.query()
      .where('importId', row.id)
      .orderBy('sheetRow')
      .orderBy('id')
    return csvResponse(response, `import-${row.id}-problems.csv`, {
      columns: ['row', 'column', 'problem', 'remedy'].map((name) => i18n.t(`imports.${name}`)),
      rows: problems.map(({ sheetRow, columnName, code, params: values }) => [
        sheetRow,
        columnName,
        i18n.t(`imports.problems.${code}`, values),
        i18n.t(`imports.remedies.${code}`, values),
      ]),
    })
  }
}
