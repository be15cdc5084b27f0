import type { HttpContext } from '@adonisjs/core/http'
import { CancelOrder } from '#orders'
import { orderOf, orderPath } from '#storefront/order_access'

/** A customer changes their mind before anything is shipped. */
export default class OrderCancellationsController {
  async store(ctx: HttpContext) {
    const { i18n, response, session } = ctx
    const order = await orderOf(ctx)
    const actor = { type: 'customer', id: order.customerId } as const
    const result = await new CancelOrder().handle({ orderId: order.id, actor, reason: null })
    if (result.ok) session.flash('notice', i18n.t('shop.order.cancelled_notice'))
    else session.flash('error', i18n.t(`shop.order.not_cancelled.${result.error.type}`))
    return response.redirect().status(303).toPath(orderPath(ctx, order))
  }
}
