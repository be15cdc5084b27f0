import type { HttpContext } from '@adonisjs/core/http'
import { RetryPicture } from '#catalog/actions/retry_picture'
import { Product } from '#catalog/models/product'
import { ProductImage } from '#catalog/models/product_image'
import ProductPolicy from '#catalog/policies/product_policy'

/** Further tries at pictures that could not be reached. */
export default class PictureRetriesController {
  async store({ bouncer, i18n, params, response, session }: HttpContext) {
    const product = await Product.findOrFail(params.id)
    await bouncer.with(ProductPolicy).authorize('edit', product)
    const image = await ProductImage.query()
      .where({ id: params.pictureId, productId: product.id, status: 'unreachable' })
      .firstOrFail()
    await new RetryPicture().handle(image)
    session.flash('notice', i18n.t('products.picture_retried'))
    return response.redirect().toPath(`/brand/products/${product.id}`)
  }
}
