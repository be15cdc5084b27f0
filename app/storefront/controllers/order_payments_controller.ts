import type { HttpContext } from '@adonisjs/core/http'
import { goToPayment } from '#storefront/go_to_payment'
import { orderOf } from '#storefront/order_access'

/** The way back to the payment page, for an order that is not paid yet. */
export default class OrderPaymentsController {
  async store(ctx: HttpContext) {
    return goToPayment(ctx, await orderOf(ctx))
  }
}
