import vine from '@vinejs/vine'
import { CASE_KINDS, CASE_REASONS, casePhotos } from '#orders'

const whole = () => vine.number().withoutDecimals()

export { caseMessageValidator, shipmentValidator as returnParcelValidator } from '#orders'

export const escalationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})

export const claimValidator = vine.create({
  kind: vine.enum(CASE_KINDS),
  reason: vine.enum(CASE_REASONS),
  message: vine.string().trim().maxLength(1000).optional(),
  photos: casePhotos.clone().optional(),
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
