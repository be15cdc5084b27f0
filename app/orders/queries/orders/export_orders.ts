import { Money } from '#money'
import { ListOrders } from '#orders/queries/orders/list_orders'
import type { OrderFilters } from '#orders/queries/orders/order_filters'

const ROWS_A_QUERY = 500

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
  let after: string | null | undefined
  do {
    const limit = ROWS_A_QUERY
    const { orders, next } = await new ListOrders().handle({ filters, after, storeId, limit })
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
    after = next
  } while (after)
}
