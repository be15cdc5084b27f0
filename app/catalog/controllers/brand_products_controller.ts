import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse, currentTenant } from '#foundation'
import { EditProduct } from '#catalog/actions/edit_product'
import { Product } from '#catalog/models/product'
import ProductPolicy from '#catalog/policies/product_policy'
import { ListPrices, PRICE_COLUMNS } from '#catalog/queries/list_prices'
import { ListProducts } from '#catalog/queries/list_products'
import { productPage } from '#catalog/transformers/product_page'
import {
  editProductValidator,
  productFiltersValidator,
} from '#catalog/validators/product_validators'

/** A brand's own products. */
export default class BrandProductsController {
  async index({ auth, i18n, inertia, request }: HttpContext) {
    const filters = await productFiltersValidator.validate(request.qs())
    const { brandIds } = auth.use('staff').getUserOrFail()
    const page = await new ListProducts().handle({ ...filters, brandIds, locale: i18n.locale })
    return inertia.render('brand/products/index', {
      ...page,
      filters: { status: filters.status ?? '', search: filters.search ?? '' },
    })
  }

  async show({ bouncer, i18n, inertia, params }: HttpContext) {
    const product = await Product.query()
      .where('id', params.id)
      .preload('brand')
      .preload('variants')
      .preload('images')
      .firstOrFail()
    await bouncer.with(ProductPolicy).authorize('edit', product)
    return inertia.render('brand/products/show', { product: productPage(product, i18n.locale) })
  }

  async update({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    const product = await Product.findOrFail(params.id)
    await bouncer.with(ProductPolicy).authorize('edit', product)
    const { variants, ...texts } = await request.validateUsing(editProductValidator)
    await new EditProduct().handle({
      productId: product.id,
      ...texts,
      proposals: variants.map(({ id, supply, retail }) => ({
        variantId: id,
        supplyPriceMinor: supply,
        retailPriceMinor: retail,
      })),
      actor: auth.use('staff').getUserOrFail().actor,
    })
    session.flash('notice', i18n.t('products.saved'))
    return response.redirect().toPath(`/brand/products/${product.id}`)
  }

  async export({ auth, response }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const rows = await new ListPrices().handle(brandIds)
    const filename = `${currentTenant().slug}-products.csv`
    return csvResponse(response, filename, { columns: PRICE_COLUMNS, rows })
  }
}
