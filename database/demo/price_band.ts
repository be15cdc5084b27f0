import type { DemoVariant } from './types.ts'

export type PriceBand = Pick<
  DemoVariant,
  'supplyMinor' | 'retailMinor' | 'floorMinor' | 'ceilingMinor'
>

/** The most that owner, both uplines and promoter may take of a line's gross together, in basis points. */
export const ALL_EARNINGS_BP = 2300n

/**
 * The prices around a retail price, in minor units. The brand gets `supplyBp` of the retail price; a
 * store may sell from a tenth below retail to two fifths above. Floor and ceiling are rounded up to
 * `step`, so that no store shows 30.61.
 */
export function priceBand(retailMinor: bigint, supplyBp: bigint, step: bigint): PriceBand {
  const band = {
    retailMinor,
    supplyMinor: (retailMinor * supplyBp) / 10_000n,
    floorMinor: roundedUp((retailMinor * 9_000n) / 10_000n, step),
    ceilingMinor: roundedUp((retailMinor * 14_000n) / 10_000n, step),
  }
  const earnings = (band.floorMinor * ALL_EARNINGS_BP) / 10_000n
  if (band.supplyMinor + earnings > band.floorMinor || band.floorMinor > retailMinor) {
    throw new RangeError(
      `A retail price of ${retailMinor} with ${supplyBp} bp supply sells at a loss`
    )
  }
  return band
}

const roundedUp = (minor: bigint, step: bigint) => ((minor + step - 1n) / step) * step
