const RATE_BASIS_POINTS = 290
const FIXED_MINOR = 30

/** Stripe's list price for domestic cards, in minor units: 2.9 %, half up, and 30 more. */
export function processingFee(amountMinor: number): number {
  return Math.floor((amountMinor * RATE_BASIS_POINTS + 5_000) / 10_000) + FIXED_MINOR
}
