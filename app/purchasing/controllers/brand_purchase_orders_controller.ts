import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { PurchaseOrder } from '#purchasing/models/purchase_order'
import PurchaseOrderPolicy from '#purchasing/policies/purchase_order_policy'
import { PURCHASE_ORDER_STATES } from '#purchasing/purchase_order_states'
import { ListPurchaseOrders } from '#purchasing/queries/list_purchase_orders'
import { ShowPurchaseOrder } from '#purchasing/queries/show_purchase_order'
import { purchaseOrderTable } from '#purchasing/transformers/purchase_order_table'
import { purchaseOrderFilters } from '#purchasing/validators/purchase_order_validators'

export default class BrandPurchaseOrdersController {
  async index({ auth, i18n, inertia, request }: HttpContext) {
    const { state, after } = await purchaseOrderFilters(request.qs())
    const visibleToBrands = auth.use('staff').getUserOrFail().brandIds
    const wanted = { state, after, visibleToBrands }
    const page = await new ListPurchaseOrders().handle(wanted, i18n.locale)
    const states = PURCHASE_ORDER_STATES.filter((one) => one !== 'draft')
    return inertia.render('brand/purchase_orders/index', { ...page, filters: { state }, states })
  }

  async show({ bouncer, i18n, inertia, params }: HttpContext) {
    const order = await PurchaseOrder.findByOrFail('number', params.number)
    await bouncer.with(PurchaseOrderPolicy).authorize('answer', order)
    const page = await new ShowPurchaseOrder().handle(order, i18n.locale)
    return inertia.render('brand/purchase_orders/show', page)
  }

  async export({ auth, i18n, request, response }: HttpContext) {
    const { state } = await purchaseOrderFilters(request.qs())
    const visibleToBrands = auth.use('staff').getUserOrFail().brandIds
    const wanted = { state, visibleToBrands, everything: true }
    const { orders } = await new ListPurchaseOrders().handle(wanted, i18n.locale)
    return csvResponse(response, 'purchase-orders.csv', purchaseOrderTable(orders))
  }
}
