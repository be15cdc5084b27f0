import i18nManager from '@adonisjs/i18n/services/main'
import { fail, type Result } from '#foundation'
import { StartPayment, type StartPaymentProblem } from '#payments'
import { Order } from '#orders/models/order'
import { orderReference } from '#orders/references'

export interface OrderPaymentRequest {
  orderId: number
  /** Where Stripe sends the customer afterwards. */
  successUrl: string
  cancelUrl: string
}

export type PayOrderProblem = { type: 'not_payable' } | StartPaymentProblem

/** Leads a customer to the page on which their order is paid. Asked again, it is the same page. */
export class PayOrder {
  async handle({
    orderId,
    successUrl,
    cancelUrl,
  }: OrderPaymentRequest): Promise<Result<{ paymentId: number; url: string }, PayOrderProblem>> {
    const order = await Order.query().where('id', orderId).preload('lines').firstOrFail()
    if (!order.isPayable) return fail({ type: 'not_payable' })
    return new StartPayment().handle({
      reference: orderReference(orderId),
      amount: order.total,
      items: itemsOf(order),
      description: texts(order)('orders.checkout.order', { number: order.number }),
      successUrl,
      cancelUrl,
      locale: order.locale,
      email: order.email,
      expiresAt: order.expiresAt!,
    })
  }
}

function itemsOf(order: Order) {
  const items = order.lines.map(({ title, variantTitle, unitPriceMinor, quantity }) => ({
    name: variantTitle ? `${title} · ${variantTitle}` : title,
    unitMinor: unitPriceMinor,
    quantity,
  }))
  const shipping = {
    name: texts(order)('orders.checkout.shipping'),
    unitMinor: order.shippingMinor,
    quantity: 1,
  }
  return order.shippingMinor > 0n ? [...items, shipping] : items
}

function texts({ locale }: Order) {
  const i18n = i18nManager.locale(locale)
  return (key: string, values?: Record<string, string>) => i18n.t(key, values)
}
