import type { HttpContext } from '@adonisjs/core/http'
import { ShipFulfilment } from '#orders/actions/ship_fulfilment'
import { answer } from '#orders/controllers/answer'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { parcelValidator } from '#orders/validators/fulfilment_validators'

/** For brands and for operations, who come back to the page they came from. */
export default class FulfilmentShipmentsController {
  async store(ctx: HttpContext) {
    const { auth, bouncer, i18n, params, request } = ctx
    const fulfilment = await Fulfilment.findByOrFail('number', params.number)
    await bouncer.with(FulfilmentPolicy).authorize('handle', fulfilment)
    const shipment = await request.validateUsing(parcelValidator)
    const { actor } = auth.use('staff').getUserOrFail()

    const parcel = { fulfilmentId: fulfilment.id, actor, ...shipment }
    const result = await new ShipFulfilment().handle(parcel)
    return answer(ctx, result, i18n.t('orders.fulfilments.shipped'))
  }
}
