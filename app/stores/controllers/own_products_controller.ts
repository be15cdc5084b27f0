import type { HttpContext } from '@adonisjs/core/http'
import { BrowseCatalog } from '#stores/queries/browse_catalog'
import { categoryChoices } from '#stores/queries/assortment_choices'
import { findOwnProduct } from '#stores/queries/find_own_product'
import { browsedRow, ownProductPage } from '#stores/transformers/own_products'
import { browseValidator } from '#stores/validators/browse_validator'

/** The catalog as an owner picks from it, and one product of it as they make it their own. */
export default class OwnProductsController {
  async index({ i18n, inertia, ownStore, request }: HttpContext) {
    const { view = 'all', ...asked } = await request.validateUsing(browseValidator)
    const browsing = { ...asked, view, locale: i18n.locale }
    const { products, next } = await new BrowseCatalog().handle(ownStore, browsing)
    return inertia.render('store/products/index', {
      products: products.map(browsedRow),
      next,
      filters: { view, search: asked.search ?? '', category: asked.category ?? '' },
      categories: await categoryChoices(i18n.locale),
      markupBp: ownStore.markupBp,
      assortmentKind: ownStore.assortmentKind,
    })
  }

  async show({ i18n, inertia, ownStore, params }: HttpContext) {
    const product = await findOwnProduct(ownStore, Number(params.id), i18n.locale)
    return inertia.render('store/products/show', { product: ownProductPage(product) })
  }
}
