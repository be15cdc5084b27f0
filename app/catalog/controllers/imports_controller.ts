import type { HttpContext } from '@adonisjs/core/http'
import { Brand } from '#catalog/models/brand'
import { UploadImport } from '#catalog/actions/upload_import'
import { localized } from '#catalog/localized'
import { CatalogImport } from '#catalog/models/catalog_import'
import { CatalogImportProblem } from '#catalog/models/catalog_import_problem'
import CatalogImportPolicy from '#catalog/policies/catalog_import_policy'
import { ListImports } from '#catalog/queries/list_imports'
import { importPage, problemRow } from '#catalog/transformers/import_page'
import { uploadImportValidator } from '#catalog/validators/import_validators'

const PROBLEMS_SHOWN = 100
const BASIS_POINTS_A_PERCENT = 100

/** Files that a brand imports products from. */
export default class ImportsController {
  async index({ auth, i18n, inertia, request }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const after = Number(request.qs().after) || undefined
    const brands = await Brand.query().whereIn('id', brandIds).orderBy('id')
    return inertia.render('brand/imports/index', {
      ...(await new ListImports().handle({ brandIds, after, locale: i18n.locale })),
      brands: brands.map((row) => ({ id: row.id, name: localized(row, i18n.locale).name })),
    })
  }

  async store({ auth, bouncer, request, response }: HttpContext) {
    const wishes = await request.validateUsing(uploadImportValidator)
    await bouncer.with(CatalogImportPolicy).authorize('upload', wishes.brandId)
    const uploaded = await new UploadImport().handle({
      brandId: wishes.brandId,
      file: { path: wishes.file.tmpPath!, name: wishes.file.clientName },
      supplyShareBp: Math.round(wishes.supplyShare * BASIS_POINTS_A_PERCENT),
      submits: wishes.submits,
      user: auth.use('staff').getUserOrFail(),
    })
    return response.redirect().toPath(`/brand/imports/${uploaded.id}`)
  }

  async show({ bouncer, inertia, params }: HttpContext) {
    const row = await CatalogImport.findOrFail(params.id)
    await bouncer.with(CatalogImportPolicy).authorize('manage', row)
    const problems = await CatalogImportProblem.query()
      .where('importId', row.id)
      .orderBy('sheetRow')
      .orderBy('id')
      .limit(PROBLEMS_SHOWN)
    return inertia.render('brand/imports/show', {
      row: importPage(row),
      problems: problems.map(problemRow),
    })
  }
}
