import vine from '@vinejs/vine'

export const shareLinkValidator = vine.create({
  productId: vine.number().withoutDecimals().positive(),
})
