import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { storeTiers } from '#network'
import { CreateDraft } from '#commissions/actions/create_draft'
import { DiscardDraft } from '#commissions/actions/discard_draft'
import { SaveDraft } from '#commissions/actions/save_draft'
import { unknownTerms } from '#commissions/plans/unknown_terms'
import { FindPlanVersion } from '#commissions/queries/find_plan_version'
import { simulationsOf } from '#commissions/queries/find_simulation'
import { jsonOf } from '#commissions/transformers/json_of'
import { planValidator } from '#commissions/validators/plan_validators'

/** Versions of the commission plan: drafts to write, published ones to read. */
export default class PlanVersionsController {
  async store({ auth, response }: HttpContext) {
    const { actor } = auth.use('staff').getUserOrFail()
    const draft = await db.transaction((trx) => new CreateDraft().handle(actor, trx))
    return response.redirect().toPath(`/platform/commission-plan/versions/${draft.id}`)
  }

  async show({ inertia, params }: HttpContext) {
    const found = jsonOf(await new FindPlanVersion().handle(params.id))
    const page = { simulations: await simulationsOf(params.id), tiers: await storeTiers() }
    return inertia.render('platform/commission_plans/version', { ...found, ...page })
  }

  async update({ i18n, params, request, response, session }: HttpContext) {
    const unknown = unknownTerms(request.body())
    if (unknown.length > 0) {
      session.flash('error', i18n.t('plans.problem.unknown_terms', { terms: unknown.join(', ') }))
      return response.redirect().back()
    }
    const { rules, ...settings } = await request.validateUsing(planValidator)
    const terms = {
      ...settings,
      rules: rules.map((rule) => ({ ...rule, storeTier: rule.storeTier ?? '' })),
    }
    const versionId = Number(params.id)
    const saved = await db.transaction((trx) => new SaveDraft().handle({ versionId, terms }, trx))
    if (saved.ok) session.flash('notice', i18n.t('plans.saved'))
    else if (saved.error.type === 'not_a_draft') session.flash('error', i18n.t('plans.not_a_draft'))
    else {
      const texts = saved.error.problems.map((problem) =>
        i18n.t(`plans.problem.${problem.type}`, { ...problem, rule: ruleNumber(problem) })
      )
      session.flash('error', texts.join(' '))
    }
    return response.redirect().back()
  }

  async destroy({ i18n, params, response, session }: HttpContext) {
    const versionId = Number(params.id)
    const gone = await db.transaction((trx) => new DiscardDraft().handle(versionId, trx))
    session.flash(gone ? 'notice' : 'error', i18n.t(gone ? 'plans.discarded' : 'plans.not_a_draft'))
    return response.redirect().toPath('/platform/commission-plan')
  }
}

/** People count rules from 1. */
function ruleNumber(problem: object): number {
  return 'rule' in problem ? Number(problem.rule) + 1 : 0
}
