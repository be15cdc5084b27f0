import type { HttpContext } from '@adonisjs/core/http'
import { CASE_TRANSITIONS } from '#orders/case_states'
import { casesShown } from '#orders/queries/cases/cases_shown'
import { FindCase } from '#orders/queries/cases/find_case'

export default class PlatformCasesController {
  /** Those that wait for a decision, unless another state is asked for, or all. */
  async index({ inertia, request }: HttpContext) {
    const { state = 'requested', after } = request.qs()
    const known = state in CASE_TRANSITIONS ? (state as string) : undefined
    const page = await casesShown({ state: known, after: Number(after) || undefined })
    return inertia.render('platform/cases/index', { ...page, filters: { state: known ?? 'all' } })
  }

  async show({ inertia, params }: HttpContext) {
    const claim = await new FindCase().handle(params.number)
    return inertia.render('platform/cases/show', { claim })
  }
}
