import { clock } from '#foundation'
import { availableQuantities } from '#inventory'
import { tenantDay, type DaySpan } from '#purchasing/demand/demand_days'
import { demandSums, type DemandSums } from '#purchasing/queries/demand_sums'
import { openQuantities } from '#purchasing/queries/open_quantities'
import {
  variantFacts,
  type VariantFacts,
  type VariantFilters,
} from '#purchasing/queries/variant_facts'
import type { Reasoning } from '#purchasing/reasoning'
import { replenish, REPLENISHMENT_POLICY, type Replenishment } from '#purchasing/replenishment'

export interface AssessedVariant extends VariantFacts, DemandSums, Replenishment {
  available: number
  onOrder: number
}

const NO_DEMAND: DemandSums = {
  unitsSold: 0,
  unitsReturned: 0,
  grossMinor: 0n,
  previousUnitsSold: 0,
  unitsLast28Days: 0,
  unitsLast7Days: 0,
}

/**
 * What variants sell, what is there and on its way, and what follows from it. Four statements,
 * however many variants; those that are not for sale and did not sell are left out.
 */
export async function assessVariants(
  period: DaySpan,
  filters: VariantFilters = {}
): Promise<AssessedVariant[]> {
  const facts = await variantFacts(filters)
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const ids = facts.map(({ variantId }) => variantId)
  const [demand, stock, open] = await Promise.all([
    demandSums(period, isFiltered ? ids : undefined),
    availableQuantities(ids),
    openQuantities(isFiltered ? ids : undefined),
  ])
  return facts
    .filter(({ isBuyable, variantId }) => isBuyable || demand.has(variantId))
    .map((variant) => {
      const known = {
        ...variant,
        ...(demand.get(variant.variantId) ?? NO_DEMAND),
        available: stock.get(variant.variantId) ?? 0,
        onOrder: open.get(variant.variantId) ?? 0,
      }
      const found = replenish(known)
      if (variant.isBuyable) return { ...known, ...found }
      return { ...known, ...found, isDue: false, needed: 0, suggestedQuantity: 0 }
    })
}

export function reasoningOf(variant: AssessedVariant): Reasoning {
  return {
    asOf: tenantDay(clock.now()),
    unitsLast28Days: variant.unitsLast28Days,
    unitsLast7Days: variant.unitsLast7Days,
    velocityMilli: variant.velocityMilli,
    available: variant.available,
    onOrder: variant.onOrder,
    coverDays: variant.coverDays,
    leadTimeDays: variant.leadTimeDays,
    leadTimeSource: variant.leadTimeSource,
    ...REPLENISHMENT_POLICY,
    reorderPoint: variant.reorderPoint,
    targetStock: variant.targetStock,
    isDue: variant.isDue,
    needed: variant.needed,
    minOrderQuantity: variant.minOrderQuantity,
    packSize: variant.packSize,
    suggestedQuantity: variant.suggestedQuantity,
  }
}
