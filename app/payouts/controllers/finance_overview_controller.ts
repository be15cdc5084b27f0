import type { HttpContext } from '@adonisjs/core/http'
import { FinanceOverview } from '#payouts/queries/finance_overview'

export default class FinanceOverviewController {
  async show({ inertia }: HttpContext) {
    return inertia.render('platform/finance/overview', await new FinanceOverview().handle())
  }
}
