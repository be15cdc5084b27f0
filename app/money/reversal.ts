import { floorFraction } from './floor_fraction.js'
import type { LineComponents } from './split.js'

export interface ReverseStepInput {
  grossMinor: bigint
  /** Part of the gross that earlier steps have refunded. */
  refundedBeforeMinor: bigint
  /** Part of the gross that this step refunds. */
  refundMinor: bigint
  components: LineComponents
}

/** What one step takes back from each: the amounts of the refund's postings. */
export interface ReversalStep extends LineComponents {
  /** The rest of the step; see `reverseStep` for when it is negative. */
  platformMinor: bigint
}

export type ReversalError =
  | { type: 'negative_refund'; refundMinor: bigint }
  | { type: 'refund_over_rest'; refundMinor: bigint; restMinor: bigint }

export type ReversalResult = { ok: true; step: ReversalStep } | { ok: false; error: ReversalError }

/**
 * What is reversed of a component once so much of the line's gross is refunded: the floor of its
 * proportional part. Growing refunds never lower it and a full refund reverses it exactly; to
 * allocate every refund anew would promise neither. A line without a price has no part that could
 * be refunded, so nothing is reversed, not even what a brand is owed for a gift.
 *
 * @throws RangeError on a negative component
 */
export function reversedSoFar(
  componentMinor: bigint,
  refundedGrossMinor: bigint,
  grossMinor: bigint
): bigint {
  if (componentMinor < 0n) throw new RangeError(`No component is negative: ${componentMinor}`)
  return grossMinor === 0n ? 0n : floorFraction(componentMinor, refundedGrossMinor, grossMinor)
}

/**
 * Reverses a line by another part of its gross. Each component's step is the difference between
 * what is reversed after and before it, and the platform takes the rest, so that every step
 *
 *     cash + platform-funded discount = brand + shares + platform
 *
 * The discount rounds the other way round, what *stays* of it being floored: cash and discount of
 * a line without a store-funded discount thereby add up to the refund, to the minor unit.
 *
 * Whatever the steps, at full refund each component and the platform's share are reversed
 * exactly; none but the platform's step is ever negative. The platform's is negative where its
 * part of the step is smaller than what rounding gave it too much in earlier steps: it falls short
 * of its exact proportion by at most 1 for each component of brand and shares, and by 2 more where
 * the store funded a discount. It is also where the platform's share of the line is negative.
 * The platform's posting of such a step then runs the other way.
 *
 * @throws RangeError on a negative component or a negative `refundedBeforeMinor`
 */
export function reverseStep(input: ReverseStepInput): ReversalResult {
  const { grossMinor, refundedBeforeMinor, refundMinor, components } = input
  if (refundedBeforeMinor < 0n) throw new RangeError(`Refunded before: ${refundedBeforeMinor}`)
  if (refundMinor < 0n) return { ok: false, error: { type: 'negative_refund', refundMinor } }

  const restMinor = grossMinor - refundedBeforeMinor
  if (refundMinor > restMinor) {
    return { ok: false, error: { type: 'refund_over_rest', refundMinor, restMinor } }
  }

  const stepOf = (componentMinor: bigint) =>
    reversedSoFar(componentMinor, refundedBeforeMinor + refundMinor, grossMinor) -
    reversedSoFar(componentMinor, refundedBeforeMinor, grossMinor)

  const cashMinor = stepOf(components.cashMinor)
  const discountMinor = components.platformFundedDiscountMinor
  const platformFundedDiscountMinor =
    reversedSoFar(discountMinor, restMinor, grossMinor) -
    reversedSoFar(discountMinor, restMinor - refundMinor, grossMinor)
  const brandMinor = stepOf(components.brandMinor)
  const sharesMinor = {
    owner: stepOf(components.sharesMinor.owner),
    upline1: stepOf(components.sharesMinor.upline1),
    upline2: stepOf(components.sharesMinor.upline2),
    promoter: stepOf(components.sharesMinor.promoter),
  }

  const { owner, upline1, upline2, promoter } = sharesMinor
  const takenBackMinor = brandMinor + owner + upline1 + upline2 + promoter
  const platformMinor = cashMinor + platformFundedDiscountMinor - takenBackMinor
  return {
    ok: true,
    step: { cashMinor, platformFundedDiscountMinor, brandMinor, sharesMinor, platformMinor },
  }
}
