import { Brand } from '#catalog'
import {
  AfterSalesCase,
  casesWaitingForBank,
  claimableUnits,
  customersTimeline,
  shipmentsShown,
  type Order,
} from '#orders'
import { orderPage } from '#storefront/transformers/order_page'

/** An order with its parcels and cases, in a constant number of queries. */
export class ReadOrderPage {
  async handle(order: Order, locale: string) {
    await order.load('invoice')
    await order.load('fulfilments', (parcels) => parcels.orderBy('id').preload('lines'))
    const brandIds = order.fulfilments.map(({ brandId }) => brandId)
    const brands = await Brand.query().whereIn('id', brandIds)
    const cases = await AfterSalesCase.query()
      .where('orderId', order.id)
      .orderBy('id', 'desc')
      .preload('lines')
    const claimable = await claimableUnits(order.fulfilments.flatMap(({ lines }) => lines))
    const shipments = await shipmentsShown(order.fulfilments.map(({ id }) => id))
    const waiting = await casesWaitingForBank(order)
    const history = await customersTimeline(order.id)
    return orderPage(order, { brands, cases, waiting, claimable, shipments, history, locale })
  }
}
