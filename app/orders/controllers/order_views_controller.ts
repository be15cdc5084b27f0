import type { HttpContext } from '@adonisjs/core/http'
import { SavedView } from '#orders/models/saved_view'
import { readOrderFilters } from '#orders/queries/orders/order_filters'
import { savedViewValidator } from '#orders/validators/order_list_validators'

/** Views of the order list that somebody keeps for themselves. The same name again replaces one. */
export default class OrderViewsController {
  async store({ auth, request, response }: HttpContext) {
    const { name, filters } = await request.validateUsing(savedViewValidator)
    const query = Object.fromEntries(new URLSearchParams(filters))
    const known = Object.entries(readOrderFilters(query)).filter(([, value]) => value)
    const view = { userId: auth.use('staff').getUserOrFail().id, list: 'orders' as const, name }
    const kept = new URLSearchParams(known).toString()
    await SavedView.updateOrCreate(view, { filters: kept })
    return response.redirect().toPath(`/platform/orders?${kept}`)
  }

  async destroy({ auth, params, response }: HttpContext) {
    const { id: userId } = auth.use('staff').getUserOrFail()
    const view = await SavedView.query()
      .where({ id: Number(params.id), userId })
      .firstOrFail()
    await view.delete()
    return response.redirect().back()
  }
}
