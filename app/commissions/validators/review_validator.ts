import vine from '@vinejs/vine'

export const reviewValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(255),
})
