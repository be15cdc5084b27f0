import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse, currentTenant } from '#foundation'
import { localized } from '#catalog/localized'
import { Brand } from '#catalog/models/brand'
import { Category } from '#catalog/models/category'
import { Product } from '#catalog/models/product'
import { ListPrices, PRICE_COLUMNS } from '#catalog/queries/list_prices'
import { ListProducts } from '#catalog/queries/list_products'
import { priceForms } from '#catalog/transformers/price_forms'
import { productPage } from '#catalog/transformers/product_page'
import { reviewFiltersValidator } from '#catalog/validators/product_validators'

/** All brands' products, as operations review and price them. */
export default class ReviewsController {
  async index({ i18n, inertia, request }: HttpContext) {
    const {
      state = 'waiting',
      brand,
      ...filters
    } = await reviewFiltersValidator.validate(request.qs())
    const page = await new ListProducts().handle({
      ...filters,
      brandIds: brand === undefined ? undefined : [brand],
      waiting: state === 'waiting',
      status: state === 'waiting' || state === 'all' ? undefined : state,
      locale: i18n.locale,
    })
    const brands = await Brand.query().orderBy('name').limit(500)
    return inertia.render('platform/products/index', {
      ...page,
      brands: brands.map((row) => ({ id: row.id, name: localized(row, i18n.locale).name })),
      filters: { state, brand: brand ?? null, search: filters.search ?? '' },
    })
  }

  async show({ i18n, inertia, params }: HttpContext) {
    const product = await Product.query()
      .where('id', params.id)
      .preload('brand')
      .preload('variants')
      .preload('images')
      .firstOrFail()
    const categories = await Category.query().orderBy('position').orderBy('id')
    return inertia.render('platform/products/show', {
      product: productPage(product, i18n.locale),
      prices: priceForms(product),
      categories: categories.map((row) => ({ id: row.id, name: localized(row, i18n.locale).name })),
    })
  }

  async export({ response }: HttpContext) {
    const rows = await new ListPrices().handle()
    const filename = `${currentTenant().slug}-prices.csv`
    return csvResponse(response, filename, { columns: PRICE_COLUMNS, rows })
  }
}
