import { formatDecimal, parseDecimal, type DecimalError } from './decimal.js'
import { floorFraction } from './floor_fraction.js'
import { Money } from './money.js'

export type ParsedBasisPoints =
  { ok: true; basisPoints: BasisPoints } | { ok: false; error: DecimalError }

/** How many basis points are the whole. */
export const WHOLE_BP = 10_000

/** A rate between nothing and the whole, in hundredths of a percent: 1250 is 12.5 %. */
export class BasisPoints {
  /** @throws RangeError where the value is not an integer from 0 to 10000 */
  static from(value: number): BasisPoints {
    if (!isBasisPoints(value)) {
      throw new RangeError(`Basis points are whole numbers from 0 to ${WHOLE_BP}, not ${value}.`)
    }
    return new BasisPoints(value)
  }

  /** Reads a percentage as a person writes it, without the sign: `'12.5'` is 1250. */
  static parsePercent(text: string): ParsedBasisPoints {
    const parsed = parseDecimal(text, 2)
    if (!parsed.ok) return parsed
    const value = Number(parsed.scaled)
    if (!isBasisPoints(value)) return { ok: false, error: { type: 'out_of_range' } }
    return { ok: true, basisPoints: new BasisPoints(value) }
  }

  private constructor(readonly value: number) {
    Object.freeze(this)
  }

  /** That part of the money, rounded down to the minor unit (towards minus infinity). */
  of(money: Money): Money {
    return Money.of(basisPointsOf(money.minor, BigInt(this.value)), money.currency)
  }

  /** As a percentage with two decimals: `'12.50'`. */
  toPercent(): `${number}` {
    return formatDecimal(BigInt(this.value), 2)
  }

  toJSON(): number {
    return this.value
  }
}

/** That part of minor units, rounded down, where a `Money` for every step would be too dear. */
export function basisPointsOf(minor: bigint, basisPoints: bigint): bigint {
  return floorFraction(minor, basisPoints, BigInt(WHOLE_BP))
}

function isBasisPoints(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= WHOLE_BP
}
