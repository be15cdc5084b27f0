import { allocate } from './allocate.js'
import { basisPointsOf, WHOLE_BP } from './basis_points.js'
import { EARNING_ROLES, type PerRole } from './earning_role.js'

/**
 * What the rates are taken of: the line at the store's price, at the retail price, or what is
 * left of the store's price after the brand's supply price (nothing, if that is dearer).
 */
export type CommissionBase = 'gross' | 'retail' | 'margin'

/** One order line. Prices are per unit, discounts for the whole line; all in one currency. */
export interface SplitLineInput {
  unitPriceMinor: bigint
  retailPriceMinor: bigint
  supplyPriceMinor: bigint
  quantity: number
  base: CommissionBase
  /** Basis points of the base. */
  rates: PerRole<number>
  /**
   * Who takes part. A share nobody can take stays with the platform. Someone who would earn
   * twice on the line takes part in the first of the roles only.
   */
  exists: PerRole<boolean>
  /** The owner's part of a positive markup in basis points; by default all of it. */
  markupShareBp?: number
  platformFundedDiscountMinor?: bigint
  storeFundedDiscountMinor?: bigint
}

/** How the owner's share came about: `sharesMinor.owner` = from the pool + markup − borne. */
export interface OwnerShareParts {
  fromPoolMinor: bigint
  markupMinor: bigint
  /** Paid for selling below retail and for store-funded discounts; at most what was earned. */
  borneMinor: bigint
}

/** What a refund takes back in proportion, in minor units. None is negative. */
export interface LineComponents {
  /** What the customer paid. */
  cashMinor: bigint
  platformFundedDiscountMinor: bigint
  brandMinor: bigint
  sharesMinor: PerRole<bigint>
}

export interface LineSplit extends LineComponents {
  grossMinor: bigint
  baseMinor: bigint
  poolMinor: bigint
  ownerParts: OwnerShareParts
  /** What is left for the platform before it pays the discounts it funds; may be negative. */
  platformMinor: bigint
  /** The platform keeps less than the discount it funds: a plan must never allow such a price. */
  isLoss: boolean
}

/**
 * Divides one sold line among brand, earners and platform, to the minor unit.
 *
 * The pool of earnings is floored once and allocated by the rates of those who exist. The owner
 * gets the markup on top, and pays out of its share, down to zero, first for having sold below
 * retail and for the discounts it funds; what its share does not cover, or where there is no
 * owner, the platform bears. The platform takes the rest, so that always
 *
 *     brand + shares + platform = gross − store-funded discount = cash + platform-funded discount
 *
 * A shipping fee is no part of a line. Odd prices do not throw: they come back with `isLoss`.
 *
 * @throws RangeError on a negative price, quantity, rate or discount, a fraction of a basis point
 *   or of a unit, and on discounts above the gross: those are bugs of the caller
 */
export function splitLine(input: SplitLineInput): LineSplit {
  const { unitPriceMinor, retailPriceMinor, supplyPriceMinor, rates, exists } = input
  const { platformFundedDiscountMinor = 0n, storeFundedDiscountMinor = 0n } = input
  const quantity = BigInt(input.quantity)
  refuseNegatives(input, quantity)

  const grossMinor = unitPriceMinor * quantity
  const brandMinor = supplyPriceMinor * quantity
  const aboveRetailMinor = (unitPriceMinor - retailPriceMinor) * quantity
  const cashMinor = grossMinor - platformFundedDiscountMinor - storeFundedDiscountMinor
  if (cashMinor < 0n) throw new RangeError(`Discounts exceed the gross of ${grossMinor}.`)

  const baseMinor = baseOf(input.base, grossMinor, retailPriceMinor * quantity, brandMinor)
  const weights = EARNING_ROLES.map((role) => (exists[role] ? BigInt(rates[role]) : 0n))
  const poolMinor = basisPointsOf(
    baseMinor,
    weights.reduce((sum, rate) => sum + rate)
  )
  const [fromPoolMinor, upline1, upline2, promoter] = allocate(poolMinor, weights)

  const earnsMarkup = exists.owner && aboveRetailMinor > 0n
  const markupMinor = earnsMarkup
    ? basisPointsOf(aboveRetailMinor, BigInt(input.markupShareBp ?? WHOLE_BP))
    : 0n
  const belowRetailMinor = aboveRetailMinor < 0n ? -aboveRetailMinor : 0n
  const earnedMinor = fromPoolMinor + markupMinor
  const borneMinor = lesser(earnedMinor, belowRetailMinor + storeFundedDiscountMinor)
  const owner = earnedMinor - borneMinor

  const platformMinor =
    grossMinor - storeFundedDiscountMinor - brandMinor - owner - upline1 - upline2 - promoter

  return {
    grossMinor,
    cashMinor,
    platformFundedDiscountMinor,
    baseMinor,
    poolMinor,
    brandMinor,
    sharesMinor: { owner, upline1, upline2, promoter },
    ownerParts: { fromPoolMinor, markupMinor, borneMinor },
    platformMinor,
    isLoss: platformMinor < platformFundedDiscountMinor,
  }
}

function baseOf(base: CommissionBase, gross: bigint, retail: bigint, brand: bigint): bigint {
  switch (base) {
    case 'gross':
      return gross
    case 'retail':
      return retail
    case 'margin':
      return gross > brand ? gross - brand : 0n
  }
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}

function refuseNegatives(input: SplitLineInput, quantity: bigint) {
  const { owner, upline1, upline2, promoter } = input.rates
  if (
    quantity < 0n ||
    input.unitPriceMinor < 0n ||
    input.retailPriceMinor < 0n ||
    input.supplyPriceMinor < 0n ||
    (input.platformFundedDiscountMinor ?? 0n) < 0n ||
    (input.storeFundedDiscountMinor ?? 0n) < 0n ||
    Math.min(owner, upline1, upline2, promoter, input.markupShareBp ?? 0) < 0
  ) {
    throw new RangeError('A line has no negative price, quantity, rate or discount.')
  }
}
