import { tenantTable } from '#foundation'
import { Money } from '#money'
import { Order } from '#orders/models/order'
import { OrderLine } from '#orders/models/order_line'
import { casesShown } from '#orders/queries/cases/cases_shown'
import {
  fulfilmentShown,
  fulfilmentsWithOrders,
} from '#orders/queries/fulfilments/fulfilments_shown'
import { invoiceShown } from '#orders/queries/invoices/invoice_shown'
import { orderLinesShown } from '#orders/queries/orders/order_lines_shown'
import { orderPayments } from '#orders/queries/orders/order_payments'
import { shipmentsShown } from '#orders/queries/shipments/shipments_shown'
import { unitsToShip } from '#orders/shipping/units_to_ship'
import { orderTimeline } from '#orders/queries/orders/order_timeline'

/** Everything operations may know of one order. */
export class FindOrder {
  /** @throws E_ROW_NOT_FOUND for a number of another tenant, or of none */
  async handle(number: string) {
    const order = await Order.query()
      .where('number', number)
      .preload('fulfilments')
      .preload('invoice', (invoice) => invoice.preload('order'))
      .firstOrFail()
    const store = await tenantTable('stores').where('id', order.storeId).firstOrFail()
    const parcels = await fulfilmentsWithOrders()
      .where('fulfilments.order_id', order.id)
      .orderBy('fulfilments.id')
    const lines = await orderLinesShown(parcels.map(({ id }) => Number(id)))
    const left = await unitsToShip(await OrderLine.query().where('orderId', order.id))
    const money = await orderPayments(order.id)
    const timeline = await orderTimeline({ orderId: order.id, currency: order.currency, money })
    return {
      order: { ...shown(order), storeName: store.name as string },
      invoice: order.invoice && invoiceShown(order.invoice),
      fulfilments: parcels.map(fulfilmentShown),
      lines: lines.map((line) => ({ ...line, toShip: left.get(line.id)! })),
      shipments: await shipmentsShown(parcels.map(({ id }) => Number(id))),
      cases: (await casesShown({ orderId: order.id })).cases,
      ...money,
      timeline,
    }
  }
}

function shown(order: Order) {
  const { shippingAddress, currency } = order
  const money = (minor: bigint) => Money.of(minor, currency).toJSON()
  return {
    number: order.number,
    state: order.state,
    source: order.source,
    isCancellable: order.isCancellable,
    customerName: order.customerName,
    email: order.email,
    phone: order.phone,
    shippingAddress,
    note: order.note,
    goods: money(order.goodsMinor),
    shipping: money(order.shippingMinor),
    discount: money(order.platformDiscountMinor + order.storeDiscountMinor),
    total: money(order.totalMinor),
    refunded: money(order.refundedMinor),
    placedAt: order.placedAt.toISO()!,
  }
}
