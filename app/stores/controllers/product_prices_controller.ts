import { errors, type HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { SetOwnPrices } from '#stores/actions/set_own_prices'
import { parsedPrices } from '#stores/parsed_prices'
import { outOfBandErrors, unreadableErrors } from '#stores/price_errors'
import { pricesValidator } from '#stores/validators/product_validators'

/** The owner's own prices for a product's variants. */
export default class ProductPricesController {
  async update({ i18n, ownStore, params, request, response, session }: HttpContext) {
    const { prices } = await request.validateUsing(pricesValidator)
    const parsed = parsedPrices(prices)
    if (!parsed.ok) {
      flashFieldErrors(session, unreadableErrors(parsed.error.variantIds, i18n))
      return response.redirect().back()
    }
    const result = await new SetOwnPrices().handle({
      storeId: ownStore.id,
      productId: Number(params.id),
      prices: parsed.value,
    })
    if (result.ok) session.flash('notice', i18n.t('my_store.product.prices_saved'))
    else if (result.error.type === 'out_of_band') {
      flashFieldErrors(session, outOfBandErrors(result.error.variants, i18n))
    } else throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return response.redirect().back()
  }
}
