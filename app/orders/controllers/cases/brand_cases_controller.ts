import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { caseNamed } from '#orders/controllers/cases/case_named'
import CasePolicy from '#orders/policies/case_policy'
import { caseStateOf } from '#orders/queries/cases/case_state_of'
import { casesShown } from '#orders/queries/cases/cases_shown'
import { CASE_COLUMNS, exportCases } from '#orders/queries/cases/export_cases'
import { findCase } from '#orders/queries/cases/find_case'

/** Claims on what a brand has sent itself. */
export default class BrandCasesController {
  async index({ auth, inertia, request }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const { state: wished = 'requested', after } = request.qs()
    const state = caseStateOf(wished)
    const page = await casesShown({ state, brandIds, after: Number(after) || undefined })
    return inertia.render('brand/cases/index', { ...page, filters: { state: state ?? 'all' } })
  }

  async show({ auth, bouncer, inertia, params }: HttpContext) {
    const claim = await caseNamed(params.number)
    await bouncer.with(CasePolicy).authorize('handle', claim)
    const user = auth.use('staff').getUserOrFail()
    return inertia.render('brand/cases/show', { claim: await findCase(claim, user) })
  }

  async export({ auth, request, response }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const pages = exportCases({ state: caseStateOf(request.qs().state), brandIds })
    return csvStream(response, 'after-sales.csv', { columns: CASE_COLUMNS, pages })
  }
}
