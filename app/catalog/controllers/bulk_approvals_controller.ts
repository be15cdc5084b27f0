import type { HttpContext } from '@adonisjs/core/http'
import { ApproveProducts } from '#catalog/actions/approve_products'
import ProductPolicy from '#catalog/policies/product_policy'
import { productIdsValidator } from '#catalog/validators/product_validators'

/** The listing of many products at the prices their brands wish. */
export default class BulkApprovalsController {
  async store({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    await bouncer.with(ProductPolicy).authorize('review')
    const { productIds } = await request.validateUsing(productIdsValidator)
    const reviewer = auth.use('staff').getUserOrFail()
    const { approved, left } = await new ApproveProducts().handle({ productIds, reviewer })
    session.flash('notice', i18n.t('products.approved_many', { approved, left }))
    return response.redirect().back()
  }
}
