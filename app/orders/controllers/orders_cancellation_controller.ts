import type { HttpContext } from '@adonisjs/core/http'
import { CancelOrder } from '#orders/actions/cancel_order'
import { Order } from '#orders/models/order'
import OrderPolicy from '#orders/policies/order_policy'
import { ordersCancellationValidator } from '#orders/validators/order_list_validators'

/** Several orders are cancelled for one reason; each by itself, so that one refusal stops no other. */
export default class OrdersCancellationController {
  async store({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const { numbers, reason } = await request.validateUsing(ordersCancellationValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const orders = await Order.query().whereIn('number', numbers).orderBy('id')
    let cancelled = 0
    for (const { id: orderId } of orders) {
      const result = await new CancelOrder().handle({ orderId, actor, reason })
      if (result.ok) cancelled += 1
    }
    const left = orders.length - cancelled
    session.flash('notice', i18n.t('orders.list.cancelled', { cancelled, left }))
    return response.redirect().back()
  }
}
