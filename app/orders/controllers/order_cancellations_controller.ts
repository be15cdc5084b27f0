import type { HttpContext } from '@adonisjs/core/http'
import { CancelOrder } from '#orders/actions/cancel_order'
import { answer } from '#orders/controllers/answer'
import { Order } from '#orders/models/order'
import OrderPolicy from '#orders/policies/order_policy'
import { cancellationValidator } from '#orders/validators/fulfilment_validators'

export default class OrderCancellationsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    await bouncer.with(OrderPolicy).authorize('operate')
    const { reason } = await request.validateUsing(cancellationValidator)
    const { id: orderId } = await Order.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()

    const result = await new CancelOrder().handle({ orderId, actor, reason })
    return answer(ctx, result, i18n.t('orders.show.cancelled'))
  }
}
