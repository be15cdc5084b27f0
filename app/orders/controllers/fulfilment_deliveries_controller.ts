import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmDelivery } from '#orders/actions/confirm_delivery'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'

/** For brands and for operations, who come back to the page they came from. */
export default class FulfilmentDeliveriesController {
  async store({ auth, bouncer, i18n, params, response, session }: HttpContext) {
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const { actor } = auth.use('staff').getUserOrFail()

    const result = await new ConfirmDelivery().handle({ fulfilmentId: fulfilment.id, actor })
    if (result.ok) session.flash('notice', i18n.t('orders.fulfilments.delivered'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().back()
  }
}
