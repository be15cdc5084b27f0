import type { HttpContext } from '@adonisjs/core/http'
import { ShipFulfilment } from '#orders/actions/ship_fulfilment'
import { Fulfilment } from '#orders/models/fulfilment'
import FulfilmentPolicy from '#orders/policies/fulfilment_policy'
import { fulfilmentsShipmentValidator } from '#orders/validators/order_list_validators'

/** A brand hands many parcels to one carrier; each whole, with its own tracking number. */
export default class FulfilmentsShipmentController {
  async store({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    const { carrier, parcels } = await request.validateUsing(fulfilmentsShipmentValidator)
    const numbers = parcels.map(({ number }) => number)
    const fulfilments = await Fulfilment.query().whereIn('number', numbers).orderBy('id')
    for (const one of fulfilments) await bouncer.with(FulfilmentPolicy).authorize('handle', one)

    const { actor } = auth.use('staff').getUserOrFail()
    let shipped = 0
    for (const { id: fulfilmentId, number } of fulfilments) {
      const { trackingNumber } = parcels.find((one) => one.number === number)!
      const parcel = { fulfilmentId, carrier, trackingNumber, actor }
      const result = await new ShipFulfilment().handle(parcel)
      if (result.ok) shipped += 1
    }
    const left = parcels.length - shipped
    session.flash('notice', i18n.t('orders.fulfilments.many_shipped', { shipped, left }))
    return response.redirect().back()
  }
}
