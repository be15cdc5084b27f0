import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmDelivery } from '#orders'
import { orderOf, orderPath, parcelOf } from '#storefront/order_access'

/** A customer says that a parcel has arrived. Said again, it changes nothing. */
export default class ParcelReceiptsController {
  async store(ctx: HttpContext) {
    const order = await orderOf(ctx)
    const parcel = await parcelOf(ctx, order)
    const actor = { type: 'customer', id: order.customerId } as const
    const result = await new ConfirmDelivery().handle({ fulfilmentId: parcel.id, actor })
    if (result.ok) ctx.session.flash('notice', ctx.i18n.t('shop.order.received_notice'))
    return ctx.response.redirect().status(303).toPath(orderPath(ctx, order))
  }
}
