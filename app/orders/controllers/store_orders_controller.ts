import type { HttpContext } from '@adonisjs/core/http'
import { maskName } from '#orders/mask_contact'
import { FindStoreOrder } from '#orders/queries/orders/find_store_order'
import { ListOrders } from '#orders/queries/orders/list_orders'
import { readOrderFilters } from '#orders/queries/orders/order_filters'

export default class StoreOrdersController {
  async index({ inertia, ownStore, request }: HttpContext) {
    const query = request.qs()
    const { state } = readOrderFilters(query)
    const filters = readOrderFilters({ state })
    const page = await new ListOrders().handle({
      filters,
      after: query.after,
      storeId: ownStore.id,
    })
    const orders = page.orders.map(({ storeName, customerName, ...order }) => ({
      ...order,
      customerName: maskName(customerName),
    }))
    return inertia.render('store/orders/index', { orders, next: page.next, filters: { state } })
  }

  async show({ inertia, ownStore, params }: HttpContext) {
    const order = await new FindStoreOrder().handle(ownStore.id, params.number)
    return inertia.render('store/orders/show', order)
  }
}
