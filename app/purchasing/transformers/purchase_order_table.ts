import { Money } from '#money'
import type { ListedPurchaseOrder } from '#purchasing/queries/list_purchase_orders'

/** Purchase orders as a table for a file. */
export function purchaseOrderTable(orders: ListedPurchaseOrder[]) {
  return {
    columns: [
      ...['number', 'state', 'brand', 'lines', 'ordered', 'confirmed', 'received'],
      ...['total', 'currency', 'expected_on', 'created_at'],
    ],
    rows: orders.map((order) => [
      ...[order.number, order.state, order.brandName, order.lines],
      ...[order.ordered, order.confirmed, order.received],
      ...[Money.fromJSON(order.total).toDecimal(), order.total.currency],
      ...[order.expectedOn, order.createdAt],
    ]),
  }
}
