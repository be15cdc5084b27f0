import { EARNING_ROLES, WHOLE_BP, type Prices } from '#money'
import type { PlanRuleTerms } from '#commissions/plans/plan_rule'

type PricedTerms = Pick<PlanRuleTerms, 'base' | 'rates' | 'markupShareBp'>

export interface WorstMargin {
  /** The price in a store's band at which least is left to the platform, in minor units. */
  priceMinor: bigint
  /** What is left of a unit then, in ten-thousandths of a minor unit; a loss where below zero. */
  leftOver: bigint
}

/**
 * The least a rule leaves to the platform of one unit, wherever in its band a store prices it, after
 * the brand, all earnings and the most that the platform funds of discounts.
 *
 * What is left is linear in the price above retail, and below it the lesser of two lines (the owner
 * bears the difference, down to nothing), so that the least is at floor, retail or ceiling. It is
 * least when everyone takes part. Nothing is rounded: a line of many units comes as close as it
 * likes to the exact amount, and never below it by as much as a minor unit.
 */
export function worstMargin(
  prices: Prices,
  terms: PricedTerms,
  platformDiscountMaxBp: number
): WorstMargin {
  const ends = [prices.floorPriceMinor, prices.retailPriceMinor, prices.ceilingPriceMinor]
  const margins = ends.map((priceMinor) => ({
    priceMinor,
    leftOver: leftOver(priceMinor, prices, terms, platformDiscountMaxBp),
  }))
  return margins.reduce((worst, one) => (one.leftOver < worst.leftOver ? one : worst))
}

const WHOLE = BigInt(WHOLE_BP)

function leftOver(
  priceMinor: bigint,
  { supplyPriceMinor, retailPriceMinor }: Prices,
  { base, rates, markupShareBp }: PricedTerms,
  platformDiscountMaxBp: number
): bigint {
  const margin = priceMinor > supplyPriceMinor ? priceMinor - supplyPriceMinor : 0n
  const baseMinor = { gross: priceMinor, retail: retailPriceMinor, margin }[base]
  const pool = baseMinor * BigInt(EARNING_ROLES.reduce((sum, role) => sum + rates[role], 0))
  const aboveRetail = priceMinor - retailPriceMinor
  const markup = aboveRetail > 0n ? aboveRetail * BigInt(markupShareBp) : 0n
  const borne =
    aboveRetail < 0n ? lesser(baseMinor * BigInt(rates.owner), -aboveRetail * WHOLE) : 0n
  const discount = priceMinor * BigInt(platformDiscountMaxBp)
  return (priceMinor - supplyPriceMinor) * WHOLE - pool - markup + borne - discount
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
