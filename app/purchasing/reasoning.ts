import type { Replenishment, ReplenishmentPolicy, StockPosition } from '#purchasing/replenishment'

/** Where the lead time was found. */
export type LeadTimeSource = 'variant' | 'brand'

/**
 * Every number that a suggestion was made of. Kept with the line of a purchase order as it was on
 * that day; `purchasing.reasoning.…` puts each into words.
 */
export type Reasoning = StockPosition &
  ReplenishmentPolicy &
  Pick<
    Replenishment,
    | 'velocityMilli'
    | 'coverDays'
    | 'reorderPoint'
    | 'targetStock'
    | 'isDue'
    | 'needed'
    | 'suggestedQuantity'
  > & {
    leadTimeSource: LeadTimeSource
    /** The tenant's day up to which sales were counted. */
    asOf: string
  }
