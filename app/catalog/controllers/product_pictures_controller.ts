import type { HttpContext } from '@adonisjs/core/http'
import { AddPicture } from '#catalog/actions/add_picture'
import { RemovePicture } from '#catalog/actions/remove_picture'
import { Product } from '#catalog/models/product'
import { ProductImage } from '#catalog/models/product_image'
import ProductPolicy from '#catalog/policies/product_policy'
import { pictureValidator } from '#catalog/validators/product_validators'

/** The pictures of a brand's product. */
export default class ProductPicturesController {
  async store({ bouncer, i18n, params, request, response, session }: HttpContext) {
    const product = await Product.findOrFail(params.id)
    await bouncer.with(ProductPolicy).authorize('edit', product)
    const { picture, alt = null } = await request.validateUsing(pictureValidator)
    const added = await new AddPicture().handle({ product, file: picture.tmpPath!, alt })
    if (added.ok) session.flash('notice', i18n.t('products.picture_added'))
    else session.flash('error', i18n.t(`products.picture_refused.${added.error.type}`))
    return response.redirect().toPath(`/brand/products/${product.id}`)
  }

  async destroy({ bouncer, i18n, params, response, session }: HttpContext) {
    const product = await Product.findOrFail(params.id)
    await bouncer.with(ProductPolicy).authorize('edit', product)
    const image = await ProductImage.query()
      .where({ id: params.pictureId, productId: product.id })
      .firstOrFail()
    await new RemovePicture().handle(image)
    session.flash('notice', i18n.t('products.picture_removed'))
    return response.redirect().toPath(`/brand/products/${product.id}`)
  }
}
