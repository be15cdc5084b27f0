import { BrandShippingRate } from '#catalog/models/brand_shipping_rate'

export interface ShippingRateInput {
  brandId: number
  /** ISO 3166-1 alpha-2. */
  country: string
  /** As addresses of that country write it; empty for all of it. */
  region: string
  feeMinor: bigint
}

/** Says what a brand charges for a country or a region from now on. Orders keep what they were told. */
export class SetShippingRate {
  handle({ feeMinor, ...place }: ShippingRateInput): Promise<BrandShippingRate> {
    return BrandShippingRate.updateOrCreate(place, { feeMinor })
  }
}
