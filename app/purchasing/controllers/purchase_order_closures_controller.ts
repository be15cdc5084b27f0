import type { HttpContext } from '@adonisjs/core/http'
import { ClosePurchaseOrder } from '#purchasing/actions/close_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import { refusalText } from '#purchasing/refusal_text'
import { reasonValidator } from '#purchasing/validators/purchase_order_validators'

export default class PurchaseOrderClosuresController {
  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { id, number } = await PurchaseOrder.findByOrFail('number', params.number)
    const { reason } = await request.validateUsing(reasonValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ClosePurchaseOrder().handle({ purchaseOrderId: id, reason, actor })
    if (result.ok) session.flash('notice', i18n.t('purchasing.notices.closed'))
    else session.flash('error', refusalText(i18n, result.error))
    return response.redirect().toPath(`/platform/purchase-orders/${number}`)
  }
}
