import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmDelivery } from '#orders/actions/confirm_delivery'
import { answer } from '#orders/controllers/answer'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'

/** For brands and for operations, who come back to the page they came from. */
export default class FulfilmentDeliveriesController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params } = ctx
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const { actor } = auth.use('staff').getUserOrFail()

    const result = await new ConfirmDelivery().handle({ fulfilmentId: fulfilment.id, actor })
    return answer(ctx, result, i18n.t('orders.fulfilments.delivered'))
  }
}
