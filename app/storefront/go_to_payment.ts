import type { HttpContext } from '@adonisjs/core/http'
import { PayOrder, type Order } from '#orders'
import { orderPath } from '#storefront/order_access'
import { originOf, shopUrl } from '#storefront/shop_url'

/**
 * Sends the customer to Stripe's page for an order. Where there is no way there, the order's page
 * says so and lets them try again: the order stands.
 */
export async function goToPayment(
  ctx: HttpContext,
  order: Pick<Order, 'id' | 'number' | 'accessCode'>
) {
  const { inertia, i18n, request, response, session } = ctx
  const orderPage = orderPath(ctx, order)
  const result = await new PayOrder().handle({
    orderId: order.id,
    successUrl: `${originOf(ctx)}${orderPage}&returned=1`,
    cancelUrl: shopUrl(ctx, '/cart'),
  })
  if (result.ok) {
    if (request.header('x-inertia')) return inertia.location(result.value.url)
    return response.redirect().status(303).toPath(result.value.url)
  }
  if (result.error.type === 'refused' || result.error.type === 'unreachable') {
    ctx.logger.error({ order: order.number, error: result.error }, 'payment did not start')
    session.flash('error', i18n.t('shop.refusals.payment_unavailable'))
  }
  return response.redirect().status(303).toPath(orderPage)
}
