import type { HttpContext } from '@adonisjs/core/http'
import { PlatformOverview } from '#orders/queries/overview/platform_overview'

export default class PlatformOverviewController {
  async show({ inertia }: HttpContext) {
    return inertia.render('platform/overview', await new PlatformOverview().handle())
  }
}
