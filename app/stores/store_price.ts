import { basisPointsOf } from '#money'

export interface StorePriceInput {
  retailMinor: bigint
  /** The band in which the platform lets a store move its price. */
  floorMinor: bigint
  ceilingMinor: bigint
  /** The store's rule, on top of retail: 1000 is ten percent more, -500 five percent less. */
  markupBp: number
  /** The store's own price for this variant; it wins over the rule. */
  overrideMinor: bigint | null
}

/**
 * What a customer pays for one unit in a store, in minor units: its own price, else retail with the
 * store's markup (rounded down), brought back into the band where it leaves it. The band wins even
 * over an own price, because the platform may have moved it since.
 */
export function storePriceMinor(input: StorePriceInput): bigint {
  const wanted =
    input.overrideMinor ??
    input.retailMinor + basisPointsOf(input.retailMinor, BigInt(input.markupBp))
  if (wanted < input.floorMinor) return input.floorMinor
  return wanted > input.ceilingMinor ? input.ceilingMinor : wanted
}
