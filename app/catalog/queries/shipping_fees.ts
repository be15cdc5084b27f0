import { Brand } from '#catalog/models/brand'
import { BrandShippingRate } from '#catalog/models/brand_shipping_rate'

/** Where a parcel goes: an ISO 3166 country and, as its addresses write it, a region. */
export interface Destination {
  country: string
  region: string | null
}

/**
 * What each brand charges for shipping an order of any size, in minor units: its fee for the region,
 * else for the country, else its own. Its own, too, where nobody has said yet where it goes.
 */
export async function shippingFeesOf(
  brands: Pick<Brand, 'id' | 'shippingFeeMinor'>[],
  destination: Destination | null
): Promise<Map<number, bigint>> {
  const fees = new Map(brands.map(({ id, shippingFeeMinor }) => [id, shippingFeeMinor]))
  if (!destination || brands.length === 0) return fees
  const rates = await BrandShippingRate.query()
    .whereIn('brandId', [...fees.keys()])
    .where('country', destination.country)
    .whereIn('region', ['', destination.region ?? ''])
    .orderByRaw("region <> ''")
  for (const { brandId, feeMinor } of rates) fees.set(brandId, feeMinor)
  return fees
}

/** The same for brands of which only the ids are known. */
export async function shippingFees(
  brandIds: number[],
  destination: Destination | null
): Promise<Map<number, bigint>> {
  const brands = await Brand.query()
    .whereIn('id', [...new Set(brandIds)])
    .select('id', 'shipping_fee_minor')
  return shippingFeesOf(brands, destination)
}
