import type { HttpContext } from '@adonisjs/core/http'
import { BrandOverview } from '#orders/queries/overview/brand_overview'

export default class BrandOverviewController {
  async show({ auth, inertia }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    return inertia.render('brand/overview', await new BrandOverview().handle(brandIds))
  }
}
