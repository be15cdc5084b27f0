import vine from '@vinejs/vine'
import { CASE_KINDS, CASE_REASONS } from '#orders'

const whole = () => vine.number().withoutDecimals()

const photos = () =>
  vine
    .array(vine.file({ size: '12mb', extnames: ['jpg', 'jpeg', 'png', 'webp', 'heic'] }))
    .maxLength(6)
    .optional()

export const caseMessageValidator = vine.create({
  words: vine.string().trim().minLength(1).maxLength(1_000),
  photos: photos(),
})

export const returnParcelValidator = vine.create({
  carrier: vine.string().trim().minLength(2).maxLength(64),
  trackingNumber: vine
    .string()
    .trim()
    .regex(/^[\w -]{4,64}$/),
})

export const escalationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})

export const claimValidator = vine.create({
  kind: vine.enum(CASE_KINDS),
  reason: vine.enum(CASE_REASONS),
  message: vine.string().trim().maxLength(1000).optional(),
  photos: photos(),
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
