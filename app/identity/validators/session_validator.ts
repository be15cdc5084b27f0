import vine from '@vinejs/vine'

export const sessionValidator = vine.create({
  email: vine.string().trim().toLowerCase().maxLength(190),
  password: vine.string().maxLength(200),
  remember: vine.boolean().optional(),
})
