import vine from '@vinejs/vine'
import { LOCALES } from '#foundation'

export const profileValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(190),
  locale: vine.enum(LOCALES),
})
