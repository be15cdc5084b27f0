import vine from '@vinejs/vine'
import { CASE_REASONS } from '#orders'

const whole = () => vine.number().withoutDecimals()

export const claimValidator = vine.create({
  kind: vine.enum(['refund', 'return_refund'] as const),
  reason: vine.enum(CASE_REASONS),
  message: vine.string().trim().maxLength(1000).optional(),
  formKey: vine.string().fixedLength(16),
  lines: vine
    .array(vine.object({ orderLineId: whole().positive(), quantity: whole().range([0, 999]) }))
    .maxLength(200),
})

type ClaimedLine = { orderLineId: number; quantity: number }

/** Each line once, with all that is claimed of it; what is not claimed is left out. */
export function claimedLines(lines: ClaimedLine[]): ClaimedLine[] {
  const byLine = Map.groupBy(lines, ({ orderLineId }) => orderLineId)
  return [...byLine]
    .map(([orderLineId, own]) => ({
      orderLineId,
      quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
    }))
    .filter(({ quantity }) => quantity > 0)
}
