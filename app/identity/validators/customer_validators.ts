import vine from '@vinejs/vine'
import { COUNTRY_CODES } from '#identity/addresses/countries'
import { addressLine, placeRules } from '#identity/addresses/place_rules'
import { email } from '#identity/validators/password_validators'

export const accountRequestValidator = vine.create({ email: email(), name: addressLine(190) })

export const customerProfileValidator = vine.create({
  name: addressLine(190),
  phone: vine.string().trim().maxLength(32).nullable().optional(),
})

export const addressValidator = vine.create(
  vine
    .object({
      recipient: addressLine(190),
      country: vine.enum(COUNTRY_CODES),
      line1: addressLine(255),
      line2: addressLine(255).optional(),
      isDefault: vine.boolean(),
    })
    .merge(placeRules)
)
