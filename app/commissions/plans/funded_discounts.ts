import { basisPointsOf } from '#money'

interface Discounts {
  platformMinor: bigint
  storeMinor: bigint
}

/**
 * Who funds the discounts of a line: the platform up to the plan's part of the gross, the store what
 * is beyond. Without a plan nobody has agreed to fund anything, so the platform does.
 */
export function fundedDiscounts(
  given: Discounts,
  grossMinor: bigint,
  platformDiscountMaxBp: number | null
): Discounts {
  if (platformDiscountMaxBp === null) return given
  const mostMinor = basisPointsOf(grossMinor, BigInt(platformDiscountMaxBp))
  const beyondMinor = given.platformMinor > mostMinor ? given.platformMinor - mostMinor : 0n
  return {
    platformMinor: given.platformMinor - beyondMinor,
    storeMinor: given.storeMinor + beyondMinor,
  }
}
