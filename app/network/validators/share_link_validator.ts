import vine from '@vinejs/vine'

export const shareLinkValidator = vine.create({
  productId: vine.number().positive().withoutDecimals().nullable().optional(),
})
