import type { HttpContext } from '@adonisjs/core/http'
import { CancelFulfilment } from '#orders/actions/cancel_fulfilment'
import { answer } from '#orders/controllers/answer'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { cancellationValidator } from '#orders/validators/fulfilment_validators'

export default class FulfilmentCancellationsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const { reason } = await request.validateUsing(cancellationValidator)
    const { actor } = auth.use('staff').getUserOrFail()

    const cancellation = { fulfilmentId: fulfilment.id, actor, reason }
    const result = await new CancelFulfilment().handle(cancellation)
    return answer(ctx, result, i18n.t('orders.fulfilments.cancelled'))
  }
}
