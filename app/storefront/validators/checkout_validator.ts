import vine from '@vinejs/vine'
import { addressLine as line, COUNTRY_CODES, placeRules } from '#identity'

export const checkoutValidator = vine.create(
  vine
    .object({
      recipient: line(190),
      email: vine.string().trim().toLowerCase().email().maxLength(190),
      country: vine.enum(COUNTRY_CODES),
      line1: line(255),
      line2: line(255).optional(),
      note: vine.string().trim().maxLength(500).optional(),
      quote: vine.string().fixedLength(32),
      formKey: vine.string().minLength(16).maxLength(64),
    })
    .merge(placeRules)
)
