import type { HttpContext } from '@adonisjs/core/http'
import { StoreEarningsSummary } from '#commissions/queries/store_earnings_summary'

export default class StoreHomeController {
  async show({ inertia, ownStore }: HttpContext) {
    return inertia.render('store/home', await new StoreEarningsSummary().handle(ownStore.id))
  }
}
