import type { HttpContext } from '@adonisjs/core/http'
import { CancelImport } from '#catalog/actions/cancel_import'
import { CatalogImport } from '#catalog/models/catalog_import'
import CatalogImportPolicy from '#catalog/policies/catalog_import_policy'

/** The decision not to import, or to import no further. */
export default class ImportCancellationsController {
  async store({ bouncer, i18n, params, response, session }: HttpContext) {
    const row = await CatalogImport.findOrFail(params.id)
    await bouncer.with(CatalogImportPolicy).authorize('manage', row)
    const cancelled = await new CancelImport().handle(row)
    if (cancelled) session.flash('notice', i18n.t('imports.cancelled'))
    else session.flash('error', i18n.t('imports.too_late'))
    return response.redirect().toPath(`/brand/imports/${row.id}`)
  }
}
