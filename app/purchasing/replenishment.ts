/** How a platform replenishes, in days. */
export interface ReplenishmentPolicy {
  /** Extra cover for a late delivery or a good week. */
  safetyDays: number
  /** How long a purchase is to last once it has arrived. */
  cycleDays: number
}

export const REPLENISHMENT_POLICY: ReplenishmentPolicy = { safetyDays: 7, cycleDays: 28 }

export const VELOCITY_DAYS = 28
export const RECENT_DAYS = 7
/** The recent days count twice, so that a change shows within a week and one good day does not. */
const WEIGHTED_DAYS = VELOCITY_DAYS + RECENT_DAYS

/** More days than this are more than a season: money asleep on a shelf. */
const AMPLE_COVER_DAYS = 120

/** What is known of a variant, in whole units and days. Units are those sold and kept. */
export interface StockPosition {
  unitsLast28Days: number
  /** A part of the above. */
  unitsLast7Days: number
  available: number
  /** Ordered from the brand, not arrived. */
  onOrder: number
  leadTimeDays: number
  minOrderQuantity: number
  packSize: number
}

/** What the cover means: nothing to sell, too little to wait for a delivery, … */
export type CoverLevel = 'out' | 'low' | 'enough' | 'ample' | 'idle'

export interface Replenishment {
  /** Thousandths of a unit a day, rounded down; for reading, nothing is calculated from it. */
  velocityMilli: number
  /** Whole days that the available stock lasts; null where nothing sells. */
  coverDays: number | null
  coverLevel: CoverLevel
  reorderPoint: number
  targetStock: number
  /** Available and on order are not more than the reorder point. */
  isDue: boolean
  /** Units missing from the target, before MOQ and pack size. */
  needed: number
  /** Units to order: 0, or a multiple of the pack size of at least the MOQ. */
  suggestedQuantity: number
}

/**
 * When to reorder a variant, and how much: it is due when what is available and on order would not
 * outlast the lead time and the safety days, and then filled up to a cycle beyond them.
 *
 * Whole numbers only: velocity is kept as the fraction (28 days + 7 days) / 35 to the end.
 */
export function replenish(
  position: StockPosition,
  policy: ReplenishmentPolicy = REPLENISHMENT_POLICY
): Replenishment {
  const weightedUnits = Math.max(0, position.unitsLast28Days + position.unitsLast7Days)
  const unitsIn = (days: number) => divideUp(weightedUnits * days, WEIGHTED_DAYS)

  const protectedDays = position.leadTimeDays + policy.safetyDays
  const reorderPoint = unitsIn(protectedDays)
  const targetStock = unitsIn(protectedDays + policy.cycleDays)
  const inSight = position.available + position.onOrder
  const isDue = weightedUnits > 0 && inSight <= reorderPoint
  const needed = isDue ? Math.max(0, targetStock - inSight) : 0
  const coverDays =
    weightedUnits === 0 ? null : divideDown(position.available * WEIGHTED_DAYS, weightedUnits)

  return {
    velocityMilli: divideDown(weightedUnits * 1_000, WEIGHTED_DAYS),
    coverDays,
    coverLevel: coverLevel(position.available, coverDays, reorderPoint),
    reorderPoint,
    targetStock,
    isDue,
    needed,
    suggestedQuantity: orderableQuantity(needed, position),
  }
}

/** The least the brand delivers that is not less than what is needed; nothing for nothing. */
export function orderableQuantity(
  needed: number,
  { minOrderQuantity, packSize }: Pick<StockPosition, 'minOrderQuantity' | 'packSize'>
): number {
  if (needed <= 0) return 0
  return divideUp(Math.max(needed, minOrderQuantity), packSize) * packSize
}

function coverLevel(available: number, coverDays: number | null, reorderPoint: number): CoverLevel {
  if (available === 0) return 'out'
  if (coverDays === null) return 'idle'
  if (available <= reorderPoint) return 'low'
  return coverDays > AMPLE_COVER_DAYS ? 'ample' : 'enough'
}

function divideDown(dividend: number, divisor: number): number {
  return (dividend - (dividend % divisor)) / divisor
}

function divideUp(dividend: number, divisor: number): number {
  return divideDown(dividend + divisor - 1, divisor)
}
