import vine from '@vinejs/vine'
import { COUNTRIES } from '#identity/countries'
import { email } from '#identity/validators/password_validators'

const line = (most: number) => vine.string().trim().minLength(1).maxLength(most)

export const accountRequestValidator = vine.create({ email: email(), name: line(190) })

export const customerProfileValidator = vine.create({
  name: line(190),
  phone: vine.string().trim().maxLength(32).nullable().optional(),
})

/** Where a parcel goes; the checkout asks for the same. */
export const addressFields = {
  recipient: line(190),
  phone: line(32),
  country: vine.enum(COUNTRIES),
  region: line(100),
  city: line(100),
  district: vine.string().trim().maxLength(100).nullable(),
  line1: line(255),
  line2: vine.string().trim().maxLength(255).nullable(),
  postalCode: vine.string().trim().maxLength(20).nullable(),
}

export const addressValidator = vine.create({
  ...addressFields,
  isDefault: vine.boolean(),
})
