import vine from '@vinejs/vine'

const DECIMAL_AMOUNT = /^\d{1,12}(\.\d{1,2})?$/

export const createBatchValidator = vine.create({
  rail: vine.enum(['manual', 'stripe'] as const),
  ownerTypes: vine
    .array(vine.enum(['store', 'brand', 'promoter'] as const))
    .minLength(1)
    .distinct(),
  minimum: vine.string().trim().regex(DECIMAL_AMOUNT),
  idempotencyKey: vine.string().trim().minLength(16).maxLength(64),
})

export const rejectBatchValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
