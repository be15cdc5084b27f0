import vine from '@vinejs/vine'

export const webhookEndpointValidator = vine.create({
  address: vine.string().trim().maxLength(500),
  description: vine.string().trim().maxLength(190).optional(),
})
