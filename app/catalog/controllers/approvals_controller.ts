import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { ApproveProduct } from '#catalog/actions/approve_product'
import ProductPolicy from '#catalog/policies/product_policy'
import { approvalValidator } from '#catalog/validators/product_validators'

/** A product's listing at the prices operations set; later ones price it anew. */
export default class ApprovalsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(ProductPolicy).authorize('review')
    const { variants, categoryId } = await request.validateUsing(approvalValidator)
    const input = {
      productId: Number(params.id),
      categoryId,
      prices: variants.map((prices) => ({
        variantId: prices.id,
        supplyPriceMinor: prices.supply,
        retailPriceMinor: prices.retail,
        floorPriceMinor: prices.floor,
        ceilingPriceMinor: prices.ceiling,
      })),
      reviewer: auth.use('staff').getUserOrFail(),
    }
    const approved = await retryOnContention(() =>
      db.transaction((trx) => new ApproveProduct().handle(input, trx))
    )
    if (!approved.ok) {
      session.flash('error', i18n.t(`products.refused.${approved.error.type}`))
      return response.redirect().back()
    }
    session.flash('notice', i18n.t('products.approved', { title: approved.value.title }))
    return response.redirect().toPath('/platform/products')
  }
}
