import vine from '@vinejs/vine'

export const shipmentValidator = vine.create({
  carrier: vine.string().trim().minLength(2).maxLength(64),
  trackingNumber: vine
    .string()
    .trim()
    .regex(/^[\w -]{4,64}$/),
})

export const cancellationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
