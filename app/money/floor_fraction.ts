/**
 * `floor(amount × numerator / denominator)`: the one place of the product where money is rounded.
 *
 * Rounds towards minus infinity, also for negative amounts, where BigInt division alone would
 * round towards zero. The denominator must be positive.
 */
export function floorFraction(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  const product = amount * numerator
  const quotient = product / denominator
  return product < 0n && quotient * denominator !== product ? quotient - 1n : quotient
}
