import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { CreatePurchaseOrder } from '#purchasing/actions/create_purchase_order'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import { PURCHASE_ORDER_STATES } from '#purchasing/purchase_order_states'
import { brandOptions } from '#purchasing/queries/catalog_options'
import { ListPurchaseOrders } from '#purchasing/queries/list_purchase_orders'
import { purchaseOrderHistory } from '#purchasing/queries/purchase_order_history'
import { ShowPurchaseOrder } from '#purchasing/queries/show_purchase_order'
import { refusalText } from '#purchasing/refusal_text'
import { purchaseOrderTable } from '#purchasing/transformers/purchase_order_table'
import {
  createPurchaseOrderValidator,
  purchaseOrderFilters,
} from '#purchasing/validators/purchase_order_validators'

export default class PurchaseOrdersController {
  async index({ i18n, inertia, request }: HttpContext) {
    const filters = await purchaseOrderFilters(request.qs())
    const page = await new ListPurchaseOrders().handle(filters, i18n.locale)
    const brands = await brandOptions(i18n.locale)
    const states = PURCHASE_ORDER_STATES.slice()
    return inertia.render('platform/purchase_orders/index', { ...page, filters, brands, states })
  }

  async show({ i18n, inertia, params }: HttpContext) {
    const order = await PurchaseOrder.findByOrFail('number', params.number)
    const page = await new ShowPurchaseOrder().handle(order, i18n.locale)
    return inertia.render('platform/purchase_orders/show', {
      ...page,
      reasoning: Object.fromEntries(order.lines.map((line) => [line.id, line.suggestion])),
      history: await purchaseOrderHistory(order.id),
    })
  }

  async store({ auth, i18n, request, response, session }: HttpContext) {
    const draft = await request.validateUsing(createPurchaseOrderValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const result = await new CreatePurchaseOrder().handle({ ...draft, actor })
    if (!result.ok) {
      session.flash('error', refusalText(i18n, result.error))
      if (result.error.type !== 'key_reused') return response.redirect().back()
      const { number } = result.error.standing
      return response.redirect().toPath(`/platform/purchase-orders/${number}`)
    }
    session.flash('notice', i18n.t('purchasing.notices.drafted', { number: result.value.number }))
    return response.redirect().toPath(`/platform/purchase-orders/${result.value.number}`)
  }

  async export({ i18n, request, response }: HttpContext) {
    const filters = await purchaseOrderFilters(request.qs())
    const list = new ListPurchaseOrders()
    const { orders } = await list.handle({ ...filters, everything: true }, i18n.locale)
    return csvResponse(response, 'purchase-orders.csv', purchaseOrderTable(orders))
  }
}
