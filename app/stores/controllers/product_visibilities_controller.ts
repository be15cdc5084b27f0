import type { HttpContext } from '@adonisjs/core/http'
import { SetProductVisibility } from '#stores/actions/set_product_visibility'
import { visibilityValidator } from '#stores/validators/product_validators'

/** Whether a product shows in the owner's store, and whether it stands in the window. */
export default class ProductVisibilitiesController {
  async update({ i18n, ownStore, params, request, response, session }: HttpContext) {
    const { visibility } = await request.validateUsing(visibilityValidator)
    const productId = Number(params.id)
    const result = await new SetProductVisibility().handle({
      store: ownStore,
      productId,
      visibility,
    })
    if (!result.ok) {
      session.flash('error', i18n.t('my_store.products.window_full', { most: result.error.most }))
    }
    return response.redirect().back()
  }
}
