import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { ReceivePurchaseOrder } from '#purchasing/actions/receive_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import { ShowPurchaseOrder } from '#purchasing/queries/show_purchase_order'
import { refusalText } from '#purchasing/refusal_text'
import { receiptValidator } from '#purchasing/validators/purchase_order_validators'

export default class ReceiptsController {
  async create({ i18n, inertia, params, response }: HttpContext) {
    const order = await PurchaseOrder.findByOrFail('number', params.number)
    if (!order.may('receive_part')) {
      return response.redirect().toPath(`/platform/purchase-orders/${order.number}`)
    }
    const page = await new ShowPurchaseOrder().handle(order, i18n.locale)
    return inertia.render('platform/purchase_orders/receive', {
      order: page.order,
      lines: page.lines.filter(({ outstanding }) => outstanding > 0),
      idempotencyKey: randomUUID(),
    })
  }

  async store({ auth, i18n, params, request, response, session }: HttpContext) {
    const { id, number } = await PurchaseOrder.findByOrFail('number', params.number)
    const arrival = await request.validateUsing(receiptValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new ReceivePurchaseOrder().handle({
      ...arrival,
      purchaseOrderId: id,
      actor,
    })
    if (!result.ok) {
      session.flash('error', refusalText(i18n, result.error))
      const isDone = result.error.type === 'key_reused'
      if (isDone) return response.redirect().toPath(`/platform/purchase-orders/${number}`)
      return response.redirect().back()
    }
    session.flash('notice', i18n.t('purchasing.notices.received', { number: result.value.number }))
    return response.redirect().toPath(`/platform/purchase-orders/${number}`)
  }
}
