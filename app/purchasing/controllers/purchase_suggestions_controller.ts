import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { SuggestedPurchaseOrders } from '#purchasing/queries/suggested_purchase_orders'

export default class PurchaseSuggestionsController {
  async index({ i18n, inertia, request }: HttpContext) {
    const brandId = Number(request.qs().brand) || undefined
    const page = await new SuggestedPurchaseOrders().handle(brandId, i18n.locale)
    return inertia.render('platform/purchase_orders/suggestions', {
      ...page,
      idempotencyKey: randomUUID(),
    })
  }
}
