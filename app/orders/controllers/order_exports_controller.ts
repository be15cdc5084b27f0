import type { HttpContext } from '@adonisjs/core/http'
import { csvStream } from '#foundation'
import { exportOrders, ORDER_COLUMNS } from '#orders/queries/orders/export_orders'
import { readOrderFilters } from '#orders/queries/orders/order_filters'

export default class OrderExportsController {
  async show({ request, response }: HttpContext) {
    const pages = exportOrders(readOrderFilters(request.qs()))
    return csvStream(response, 'orders.csv', { columns: ORDER_COLUMNS, pages })
  }
}
