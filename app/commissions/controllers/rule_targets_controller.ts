import type { HttpContext } from '@adonisjs/core/http'
import { FindRuleTargets } from '#commissions/queries/find_rule_targets'
import { targetsValidator } from '#commissions/validators/plan_validators'

/** Variants, products, brands and categories to choose from while a rule is written. */
export default class RuleTargetsController {
  async index({ request, response }: HttpContext) {
    const { scope, search } = await request.validateUsing(targetsValidator, { data: request.qs() })
    return response.json(await new FindRuleTargets().handle(scope, search ?? ''))
  }
}
