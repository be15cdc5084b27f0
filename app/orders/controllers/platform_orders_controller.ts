import type { HttpContext } from '@adonisjs/core/http'
import { brandChoices } from '#orders/queries/brand_choices'
import { FindOrder } from '#orders/queries/orders/find_order'
import { ListOrders } from '#orders/queries/orders/list_orders'
import { readOrderFilters } from '#orders/queries/orders/order_filters'

export default class PlatformOrdersController {
  async index({ inertia, request }: HttpContext) {
    const query = request.qs()
    const filters = readOrderFilters(query)
    const page = await new ListOrders().handle({ filters, after: query.after })
    return inertia.render('platform/orders/index', {
      ...page,
      filters,
      brands: await brandChoices(),
    })
  }

  async show({ inertia, params }: HttpContext) {
    return inertia.render('platform/orders/show', await new FindOrder().handle(params.number))
  }
}
