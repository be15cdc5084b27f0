import vine from '@vinejs/vine'
import { LOCALES } from '#foundation'

export const openBrandValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(190),
  slug: vine
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .maxLength(63),
  leadTimeDays: vine.number().withoutDecimals().min(0).max(365),
  memberName: vine.string().trim().minLength(1).maxLength(190),
  memberEmail: vine.string().trim().toLowerCase().email().maxLength(190),
  memberLocale: vine.enum(LOCALES),
})
