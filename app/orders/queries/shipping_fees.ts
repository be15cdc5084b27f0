import { Brand } from '#catalog'

/** What each brand charges for shipping an order of any size, in minor units. */
export async function shippingFees(brandIds: number[]): Promise<Map<number, bigint>> {
  const brands = await Brand.query()
    .whereIn('id', [...new Set(brandIds)])
    .select('id', 'shipping_fee_minor')
  return new Map(brands.map(({ id, shippingFeeMinor }) => [id, shippingFeeMinor]))
}
