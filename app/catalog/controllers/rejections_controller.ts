import type { HttpContext } from '@adonisjs/core/http'
import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { RejectProduct } from '#catalog/actions/reject_product'
import ProductPolicy from '#catalog/policies/product_policy'
import { rejectionValidator } from '#catalog/validators/product_validators'

/** The refusal of what a brand asked for, with the reason it reads. */
export default class RejectionsController {
  async store({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(ProductPolicy).authorize('review')
    const { reason } = await request.validateUsing(rejectionValidator)
    const reviewer = auth.use('staff').getUserOrFail()
    const input = { productId: Number(params.id), reason, reviewer }
    const rejected = await retryOnContention(() =>
      db.transaction((trx) => new RejectProduct().handle(input, trx))
    )
    if (!rejected.ok) {
      session.flash('error', i18n.t(`products.refused.${rejected.error.type}`))
      return response.redirect().back()
    }
    session.flash('notice', i18n.t('products.rejected', { title: rejected.value.title }))
    return response.redirect().toPath('/platform/products')
  }
}
