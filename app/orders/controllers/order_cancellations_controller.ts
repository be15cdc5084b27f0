import type { HttpContext } from '@adonisjs/core/http'
import { CancelOrder } from '#orders/actions/cancel_order'
import { Order } from '#orders/models/order'
import OrderPolicy from '#orders/policies/order_policy'
import { cancellationValidator } from '#orders/validators/fulfilment_validators'

export default class OrderCancellationsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(OrderPolicy).authorize('operate')
    const { reason } = await request.validateUsing(cancellationValidator)
    const { id: orderId } = await Order.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()

    const result = await new CancelOrder().handle({ orderId, actor, reason })
    if (result.ok) session.flash('notice', i18n.t('orders.show.cancelled'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().toPath(`/platform/orders/${params.number}`)
  }
}
