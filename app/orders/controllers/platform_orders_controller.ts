import type { HttpContext } from '@adonisjs/core/http'
import { SavedView } from '#orders/models/saved_view'
import { brandChoices } from '#orders/queries/brand_choices'
import { FindOrder } from '#orders/queries/orders/find_order'
import { ListOrders } from '#orders/queries/orders/list_orders'
import { readOrderFilters } from '#orders/queries/orders/order_filters'

export default class PlatformOrdersController {
  async index({ auth, inertia, request }: HttpContext) {
    const query = request.qs()
    const { id: userId } = auth.use('staff').getUserOrFail()
    const views = await SavedView.query().where({ userId, list: 'orders' }).orderBy('name')
    const filters = readOrderFilters(query)
    const page = await new ListOrders().handle({ filters, after: query.after })
    return inertia.render('platform/orders/index', {
      ...page,
      filters,
      views: views.map(({ id, name, filters: saved }) => ({ id, name, filters: saved })),
      brands: await brandChoices(),
    })
  }

  async show({ inertia, params }: HttpContext) {
    return inertia.render('platform/orders/show', await new FindOrder().handle(params.number))
  }
}
