import type { HttpContext } from '@adonisjs/core/http'
import { ShipFulfilment } from '#orders/actions/ship_fulfilment'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { parcelValidator } from '#orders/validators/fulfilment_validators'

/** For brands and for operations, who come back to the page they came from. */
export default class FulfilmentShipmentsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const shipment = await request.validateUsing(parcelValidator)
    const { actor } = auth.use('staff').getUserOrFail()

    const result = await new ShipFulfilment().handle({
      ...{ fulfilmentId: fulfilment.id, actor },
      ...shipment,
    })
    if (result.ok) session.flash('notice', i18n.t('orders.fulfilments.shipped'))
    else session.flash('error', i18n.t(`orders.problems.${result.error.type}`))
    return response.redirect().back()
  }
}
