import { Money } from '#money'
import { currentTenant } from '#foundation'
import { countryName } from '#identity'
import { localized } from '#catalog/localized'
import { Brand } from '#catalog/models/brand'
import { BrandShippingRate } from '#catalog/models/brand_shipping_rate'

/** What some brands charge for shipping: their own fee first, then country by country. */
export class ListShippingRates {
  async handle(brandIds: number[], locale: string) {
    const brands = await Brand.query().whereIn('id', brandIds).orderBy('id')
    const rates = await BrandShippingRate.query()
      .whereIn('brandId', brandIds)
      .orderBy('country')
      .orderBy('region')
    const money = (minor: bigint) => Money.of(minor, currentTenant().currency).toJSON()
    return brands.map((brand) => ({
      id: brand.id,
      name: localized(brand, locale).name,
      fee: money(brand.shippingFeeMinor),
      rates: rates
        .filter(({ brandId }) => brandId === brand.id)
        .map(({ id, country, region, feeMinor }) => ({
          ...{ id, country, countryName: countryName(country, locale), region },
          fee: money(feeMinor),
        })),
    }))
  }
}
