import type { HttpContext } from '@adonisjs/core/http'
import { ApprovePurchaseOrder } from '#purchasing/actions/approve_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import { refusalText } from '#purchasing/refusal_text'

export default class PurchaseOrderApprovalsController {
  async store({ auth, i18n, params, response, session }: HttpContext) {
    const { id, number } = await PurchaseOrder.findByOrFail('number', params.number)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ApprovePurchaseOrder().handle({ purchaseOrderId: id, actor })
    if (result.ok) session.flash('notice', i18n.t('purchasing.notices.approved'))
    else session.flash('error', refusalText(i18n, result.error))
    return response.redirect().toPath(`/platform/purchase-orders/${number}`)
  }
}
