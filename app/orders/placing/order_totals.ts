import type { PlaceOrderInput } from '#orders/placing/place_order_input'

export interface OrderTotals {
  goodsMinor: bigint
  shippingMinor: bigint
  platformDiscountMinor: bigint
  storeDiscountMinor: bigint
  /** What the customer pays. */
  totalMinor: bigint
}

/** Adds an order up. Only brands of which something is bought charge shipping. */
export function orderTotals(input: PlaceOrderInput): OrderTotals {
  const { lines } = input
  const brandIds = [...new Set(lines.map(({ brandId }) => brandId))]
  const goodsMinor = sum(lines, (line) => line.unitPriceMinor * BigInt(line.quantity))
  const shippingMinor = sum(brandIds, (brandId) => shippingFeeOf(input, brandId))
  const platformDiscountMinor = sum(lines, (line) => line.platformDiscountMinor ?? 0n)
  const storeDiscountMinor = sum(lines, (line) => line.storeDiscountMinor ?? 0n)
  const totalMinor = goodsMinor + shippingMinor - platformDiscountMinor - storeDiscountMinor
  return { goodsMinor, shippingMinor, platformDiscountMinor, storeDiscountMinor, totalMinor }
}

export function shippingFeeOf({ shippingByBrand }: PlaceOrderInput, brandId: number): bigint {
  const fee =
    shippingByBrand instanceof Map ? shippingByBrand.get(brandId) : shippingByBrand[brandId]
  return fee ?? 0n
}

function sum<Item>(items: Item[], amountOf: (item: Item) => bigint): bigint {
  return items.reduce((total, item) => total + amountOf(item), 0n)
}
