import type { HttpContext } from '@adonisjs/core/http'
import { StartImport } from '#catalog/actions/start_import'
import { CatalogImport } from '#catalog/models/catalog_import'
import CatalogImportPolicy from '#catalog/policies/catalog_import_policy'
import { runImportValidator } from '#catalog/validators/import_validators'

/** The decision to import what a check found good. */
export default class ImportRunsController {
  async store({ bouncer, i18n, params, request, response, session }: HttpContext) {
    const row = await CatalogImport.findOrFail(params.id)
    await bouncer.with(CatalogImportPolicy).authorize('manage', row)
    const { mode } = await request.validateUsing(runImportValidator)
    const started = await new StartImport().handle(row, mode)
    if (!started.ok) session.flash('error', i18n.t(`imports.refused.${started.error.type}`))
    return response.redirect().toPath(`/brand/imports/${row.id}`)
  }
}
