import { currentTenant } from '#foundation'
import { Money } from '#money'
import type { AssessedVariant } from '#purchasing/queries/assess_variants'
import type { VariantLabel } from '#purchasing/queries/variant_labels'

/** A variant's line on the dashboard and in its file. */
export function demandRow(variant: AssessedVariant, label: VariantLabel, curve: number[]) {
  return {
    ...label,
    variantId: variant.variantId,
    unitsSold: variant.unitsSold,
    unitsReturned: variant.unitsReturned,
    trendBp: trendBp(variant.unitsSold, variant.previousUnitsSold),
    gross: Money.of(variant.grossMinor, currentTenant().currency).toJSON(),
    velocityMilli: variant.velocityMilli,
    available: variant.available,
    onOrder: variant.onOrder,
    coverDays: variant.coverDays,
    coverLevel: variant.coverLevel,
    reorderPoint: variant.reorderPoint,
    isDue: variant.isDue,
    suggestedQuantity: variant.suggestedQuantity,
    curve,
  }
}

export type DemandRow = ReturnType<typeof demandRow>

/** Change against the days before in basis points; null where there was nothing to compare with. */
export function trendBp(units: number, previousUnits: number): number | null {
  if (previousUnits === 0) return null
  return Math.round(((units - previousUnits) * 10_000) / previousUnits)
}
