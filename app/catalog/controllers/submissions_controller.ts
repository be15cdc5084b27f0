import type { HttpContext } from '@adonisjs/core/http'
import { SubmitProducts } from '#catalog/actions/submit_products'
import { Product } from '#catalog/models/product'
import { productIdsValidator } from '#catalog/validators/product_validators'

/** A brand's requests to list products. */
export default class SubmissionsController {
  async store({ auth, i18n, request, response, session }: HttpContext) {
    const user = auth.use('staff').getUserOrFail()
    const { productIds } = await request.validateUsing(productIdsValidator)
    const own = await Product.query().whereIn('id', productIds).whereIn('brandId', user.brandIds)
    const count = await new SubmitProducts().handle({
      productIds: own.map(({ id }) => id),
      actor: user.actor,
    })
    if (count > 0) session.flash('notice', i18n.t('products.submitted', { count }))
    else session.flash('error', i18n.t('products.nothing_submitted'))
    return response.redirect().back()
  }
}
