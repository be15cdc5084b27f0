import { fail, ok, type Result } from '#foundation'
import { lastDays } from '#purchasing/demand/demand_days'
import { MOST_UNITS_A_LINE } from '#purchasing/quantities'
import {
  assessVariants,
  reasoningOf,
  type AssessedVariant,
} from '#purchasing/queries/assess_variants'
import type { Reasoning } from '#purchasing/reasoning'
import { VELOCITY_DAYS } from '#purchasing/replenishment'

export interface WantedLine {
  variantId: number
  quantity: number
}

export interface DraftLine extends WantedLine {
  unitCostMinor: bigint
  reasoning: Reasoning
}

/** A quantity that the brand would not deliver, and what it does deliver. */
export interface NotOrderable {
  sku: string
  quantity: number
  minOrderQuantity: number
  packSize: number
}

export type WrongLines =
  | { type: 'no_lines' }
  | { type: 'unknown_variants'; variantIds: number[] }
  | { type: 'not_orderable'; lines: NotOrderable[] }

/**
 * What is wanted of a brand, priced and explained. Only its own variants that are for sale, in
 * whole packs and no less than its minimum.
 */
export async function draftLines(
  brandId: number,
  wanted: WantedLine[]
): Promise<Result<DraftLine[], WrongLines>> {
  const asked = sumByVariant(wanted).filter(({ quantity }) => quantity !== 0)
  if (asked.length === 0) return fail({ type: 'no_lines' as const })

  const variantIds = asked.map(({ variantId }) => variantId)
  const assessed = await assessVariants(lastDays(VELOCITY_DAYS), { brandId, variantIds })
  const buyable = new Map(
    assessed.filter(({ isBuyable }) => isBuyable).map((variant) => [variant.variantId, variant])
  )
  const unknown = variantIds.filter((id) => !buyable.has(id))
  if (unknown.length > 0) return fail({ type: 'unknown_variants' as const, variantIds: unknown })

  const lines = asked.map((line) => ({ ...line, variant: buyable.get(line.variantId)! }))
  const wrong = lines.filter(({ quantity, variant }) => !isOrderable(quantity, variant))
  if (wrong.length > 0) {
    return fail({
      type: 'not_orderable' as const,
      lines: wrong.map(({ quantity, variant: { sku, minOrderQuantity, packSize } }) => ({
        ...{ sku, quantity, minOrderQuantity, packSize },
      })),
    })
  }
  return ok(
    lines.map(({ variantId, quantity, variant }) => ({
      variantId,
      quantity,
      unitCostMinor: variant.supplyPriceMinor,
      reasoning: reasoningOf(variant),
    }))
  )
}

function sumByVariant(lines: WantedLine[]): WantedLine[] {
  const sums = new Map<number, number>()
  for (const { variantId, quantity } of lines) {
    sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  }
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }))
}

function isOrderable(
  quantity: number,
  { minOrderQuantity, packSize }: Pick<AssessedVariant, 'minOrderQuantity' | 'packSize'>
): boolean {
  return (
    Number.isSafeInteger(quantity) &&
    quantity >= minOrderQuantity &&
    quantity <= MOST_UNITS_A_LINE &&
    quantity % packSize === 0
  )
}
