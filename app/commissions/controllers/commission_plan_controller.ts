import type { HttpContext } from '@adonisjs/core/http'
import { clock } from '#foundation'
import { planInForce } from '#commissions/plans/plan_versions'
import { FindLosses } from '#commissions/queries/find_losses'
import { namedTerms } from '#commissions/queries/find_plan_version'
import { ListPlanVersions } from '#commissions/queries/list_plan_versions'

/** The plan in force with its history, and whether it still holds: categories may have moved. */
export default class CommissionPlanController {
  async show({ inertia }: HttpContext) {
    const plan = await planInForce(clock.now())
    const losses = plan ? await new FindLosses().handle(plan) : []
    return inertia.render('platform/commission_plans/index', {
      plan: plan && {
        id: plan.id,
        name: plan.planName,
        version: plan.version,
        effectiveFrom: plan.effectiveFrom.toISO(),
        terms: await namedTerms(plan),
      },
      lossesCount: losses.length,
      versions: await new ListPlanVersions().handle(),
    })
  }
}
