import { Money } from '#money'
import { maskName, maskPhone } from '#orders/mask_contact'
import { Order } from '#orders/models/order'
import {
  fulfilmentShown,
  fulfilmentsWithOrders,
} from '#orders/queries/fulfilments/fulfilments_shown'
import { shipmentsShown } from '#orders/queries/shipments/shipments_shown'
import { ownersTimeline } from '#orders/queries/orders/order_timeline'
import { orderLinesShown } from '#orders/queries/orders/order_lines_shown'

/** An order as the owner of its store sees it: what was sold, where it is, not whose door it is at. */
export class FindStoreOrder {
  /** @throws E_ROW_NOT_FOUND for a number of another store */
  async handle(storeId: number, number: string) {
    const order = await Order.query()
      .where('store_id', storeId)
      .where('number', number)
      .firstOrFail()
    const parcels = await fulfilmentsWithOrders()
      .where('fulfilments.order_id', order.id)
      .orderBy('fulfilments.id')
    const lines = await orderLinesShown(parcels.map(({ id }) => Number(id)))
    const money = (minor: bigint) => Money.of(minor, order.currency).toJSON()
    return {
      order: {
        number: order.number,
        state: order.state,
        customerName: maskName(order.customerName),
        phone: maskPhone(order.phone),
        city: order.shippingAddress?.city ?? null,
        goods: money(order.goodsMinor),
        shipping: money(order.shippingMinor),
        discount: money(order.platformDiscountMinor + order.storeDiscountMinor),
        total: money(order.totalMinor),
        refunded: money(order.refundedMinor),
        placedAt: order.placedAt.toISO()!,
      },
      parcels: parcels.map((row) => {
        const { id, brandName, state } = fulfilmentShown(row)
        return { id, brandName, state }
      }),
      timeline: await ownersTimeline({ orderId: order.id, currency: order.currency }),
      shipments: await shipmentsShown(parcels.map(({ id }) => Number(id))),
      lines: lines.map(({ supplyPrice, refundedGross, ...line }) => line),
    }
  }
}
