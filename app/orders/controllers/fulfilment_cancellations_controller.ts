import type { HttpContext } from '@adonisjs/core/http'
import { CancelFulfilment } from '#orders/actions/cancel_fulfilment'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { cancellationValidator } from '#orders/validators/fulfilment_validators'

export default class FulfilmentCancellationsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const { reason } = await request.validateUsing(cancellationValidator)
    const { actor } = auth.use('staff').getUserOrFail()

    const { id: fulfilmentId } = fulfilment
    const result = await new CancelFulfilment().handle({ fulfilmentId, actor, reason })
    if (result.ok) session.flash('notice', i18n.t('orders.fulfilments.cancelled'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().back()
  }
}
