import { floorFraction } from './floor_fraction.js'

/**
 * Divides a total among weights to the last minor unit, by the largest-remainder (Hamilton)
 * method: each gets the floor of its part, what is left goes one by one to the largest
 * remainders, ties to the earlier.
 *
 * The parts add up to the total, unless all weights are zero: then nobody has a claim and every
 * part is zero. A zero weight never gets anything.
 *
 * Not monotone in the total (11/11/3 divides 3 into 1/1/1 but 4 into 2/2/0), so partial refunds
 * must not re-allocate; see `reversal.ts`.
 *
 * @throws RangeError where the total or a weight is negative
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) throw new RangeError(`Cannot allocate a negative total: ${total}`)
  const weightSum = sumOfWeights(weights)
  if (weightSum === 0n) return weights.map(() => 0n)

  let left = total
  const parts = weights.map((weight) => {
    const part = floorFraction(total, weight, weightSum)
    left -= part
    return part
  })
  if (left === 0n) return parts

  const remainders = weights.map((weight) => (total * weight) % weightSum)
  const largestFirst = [...remainders.keys()].sort((a, b) => {
    if (remainders[a] === remainders[b]) return a - b
    return remainders[a] > remainders[b] ? -1 : 1
  })
  for (const index of largestFirst.slice(0, Number(left))) parts[index] += 1n
  return parts
}

function sumOfWeights(weights: readonly bigint[]): bigint {
  let sum = 0n
  for (const weight of weights) {
    if (weight < 0n) throw new RangeError(`Cannot allocate by a negative weight: ${weight}`)
    sum += weight
  }
  return sum
}
