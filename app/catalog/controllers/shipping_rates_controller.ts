import type { HttpContext } from '@adonisjs/core/http'
import { csvResponse } from '#foundation'
import { countriesIn } from '#identity'
import { SetShippingRate } from '#catalog/actions/set_shipping_rate'
import { BrandShippingRate } from '#catalog/models/brand_shipping_rate'
import ShippingRatePolicy from '#catalog/policies/shipping_rate_policy'
import { ListShippingRates } from '#catalog/queries/list_shipping_rates'
import { shippingRateValidator } from '#catalog/validators/shipping_rate_validator'

/** What a brand charges for shipping, by where a parcel goes. */
export default class ShippingRatesController {
  async index({ auth, i18n, inertia }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    return inertia.render('brand/shipping_rates', {
      brands: await new ListShippingRates().handle(brandIds, i18n.locale),
      countries: countriesIn(i18n.locale),
    })
  }

  async export({ auth, i18n, response }: HttpContext) {
    const { brandIds } = auth.use('staff').getUserOrFail()
    const brands = await new ListShippingRates().handle(brandIds, i18n.locale)
    return csvResponse(response, 'shipping-rates.csv', {
      columns: ['brand', 'country', 'region', 'fee_minor', 'currency'],
      rows: brands.flatMap(({ name, fee, rates }) => [
        [name, '', '', fee.minor, fee.currency],
        ...rates.map((rate) => [name, rate.country, rate.region, rate.fee.minor, fee.currency]),
      ]),
    })
  }

  async store({ bouncer, i18n, request, response, session }: HttpContext) {
    const { fee, region = '', ...place } = await request.validateUsing(shippingRateValidator)
    await bouncer.with(ShippingRatePolicy).authorize('set', place.brandId)
    await new SetShippingRate().handle({ ...place, region, feeMinor: fee })
    session.flash('notice', i18n.t('shipping.saved'))
    return response.redirect().toPath('/brand/shipping-rates')
  }

  async destroy({ bouncer, i18n, params, response, session }: HttpContext) {
    const rate = await BrandShippingRate.findOrFail(params.id)
    await bouncer.with(ShippingRatePolicy).authorize('set', rate.brandId)
    await rate.delete()
    session.flash('notice', i18n.t('shipping.removed'))
    return response.redirect().toPath('/brand/shipping-rates')
  }
}
