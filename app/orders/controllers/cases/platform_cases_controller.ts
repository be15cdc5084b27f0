import type { HttpContext } from '@adonisjs/core/http'
import { caseNamed } from '#orders/controllers/cases/case_named'
import { caseStateOf } from '#orders/queries/cases/case_state_of'
import { casesShown } from '#orders/queries/cases/cases_shown'
import { findCase } from '#orders/queries/cases/find_case'

export default class PlatformCasesController {
  /** Those that wait for a decision, unless another state is asked for, or all. */
  async index({ inertia, request }: HttpContext) {
    const { state: wished = 'requested', after } = request.qs()
    const state = caseStateOf(wished)
    const page = await casesShown({ state, after: Number(after) || undefined })
    return inertia.render('platform/cases/index', { ...page, filters: { state: state ?? 'all' } })
  }

  async show({ auth, inertia, params }: HttpContext) {
    const claim = await caseNamed(params.number)
    const user = auth.use('staff').getUserOrFail()
    return inertia.render('platform/cases/show', { claim: await findCase(claim, user) })
  }
}
