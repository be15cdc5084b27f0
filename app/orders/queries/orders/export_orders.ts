import { everyPage } from '#foundation'
import { Money } from '#money'
import { ROWS_A_STEP } from '#orders/queries/keyset'
import { ListOrders } from '#orders/queries/orders/list_orders'
import type { OrderFilters } from '#orders/queries/orders/order_filters'

export const ORDER_COLUMNS = [
  'number',
  'placed_at',
  'state',
  'store',
  'customer',
  'total',
  'refunded',
  'currency',
]

/** All orders that the filters let through, as rows of a table, page by page. */
export async function* exportOrders(filters: OrderFilters, storeId?: number) {
  const pages = everyPage((after?: string) =>
    new ListOrders().handle({ filters, after, storeId, limit: ROWS_A_STEP })
  )
  for await (const { orders } of pages) {
    yield orders.map((order) => [
      order.number,
      order.placedAt,
      order.state,
      order.storeName,
      order.customerName,
      Money.fromJSON(order.total).toDecimal(),
      Money.fromJSON(order.refunded).toDecimal(),
      order.total.currency,
    ])
  }
}
