import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { ConfirmPurchaseOrder } from '#purchasing/actions/confirm_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import PurchaseOrderPolicy from '#purchasing/policies/purchase_order_policy'
import { refusalText } from '#purchasing/refusal_text'
import { confirmationValidator } from '#purchasing/validators/purchase_order_validators'

export default class PurchaseOrderConfirmationsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const order = await PurchaseOrder.findByOrFail('number', params.number)
    await bouncer.with(PurchaseOrderPolicy).authorize('answer', order)
    const { lines, expectedOn } = await request.validateUsing(confirmationValidator)
    const result = await new ConfirmPurchaseOrder().handle({
      purchaseOrderId: order.id,
      lines,
      expectedOn: expectedOn ? DateTime.fromJSDate(expectedOn) : null,
      actor: auth.use('staff').getUserOrFail().actor,
    })
    if (result.ok) session.flash('notice', i18n.t(`purchasing.notices.${result.value.state}`))
    else session.flash('error', refusalText(i18n, result.error))
    return response.redirect().toPath(`/brand/purchase-orders/${order.number}`)
  }
}
