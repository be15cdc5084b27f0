import { EARNING_ROLES, splitLine, type EarningRole, type LineSplit } from '#money'
import type { SplitLineInput } from '#money'

/** How one role's share of the pool came about; minor units. */
export interface ExplainedShare {
  role: EarningRole
  rateBp: number
  /** The whole units of its part of the pool. */
  floorMinor: bigint
  /** What was left of its part: this many hundredths of a unit, for the eye only. */
  remainderHundredths: number
  /** 1 where it was among the largest remainders and got one of the units that were left. */
  roundingMinor: bigint
  fromPoolMinor: bigint
}

export interface ExplainedSplit {
  split: LineSplit
  /** Sum of the rates of those who exist. */
  poolRateBp: number
  /** Of those who exist, in the order in which ties are decided. */
  shares: ExplainedShare[]
}

/**
 * Divides a line again by what was frozen with it, and shows the rounding: the largest-remainder
 * method of docs/ledger.md, step by step.
 */
export function explainSplit(input: SplitLineInput): ExplainedSplit {
  const split = splitLine(input)
  const roles = EARNING_ROLES.filter((role) => input.exists[role])
  const poolRateBp = roles.reduce((sum, role) => sum + input.rates[role], 0)
  const shares = roles.map((role) => {
    const weighted = split.poolMinor * BigInt(input.rates[role])
    const whole = BigInt(poolRateBp || 1)
    const floorMinor = weighted / whole
    const fromPoolMinor =
      role === 'owner' ? split.ownerParts.fromPoolMinor : split.sharesMinor[role]
    return {
      role,
      rateBp: input.rates[role],
      floorMinor,
      remainderHundredths: Number(((weighted % whole) * 100n) / whole),
      roundingMinor: fromPoolMinor - floorMinor,
      fromPoolMinor,
    }
  })
  return { split, poolRateBp, shares }
}
