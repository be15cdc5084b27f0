import vine from '@vinejs/vine'
import { COUNTRY_CODES } from '#storefront/addresses/countries'
import { US_STATE_CODES } from '#storefront/addresses/us_states'

const line = (most: number) => vine.string().trim().minLength(1).maxLength(most)
const phone = () => line(32).regex(/^\+?[\d\s()./-]{6,}$/)
const country = (data: unknown) => (data as { country?: unknown }).country

/** What an address needs differs by country: 省/市/区 in China, a state and a ZIP code in the US. */
const address = vine.group([
  vine.group.if((data) => country(data) === 'CN', {
    phone: phone(),
    region: line(100),
    city: line(100),
    district: line(100),
    postalCode: line(20)
      .regex(/^\d{6}$/)
      .optional(),
  }),
  vine.group.if((data) => country(data) === 'US', {
    phone: phone().optional(),
    region: vine.enum(US_STATE_CODES),
    city: line(100),
    district: line(100).optional(),
    postalCode: line(20).regex(/^\d{5}(-\d{4})?$/),
  }),
  vine.group.else({
    phone: phone(),
    region: line(100).optional(),
    city: line(100),
    district: line(100).optional(),
    postalCode: line(20).optional(),
  }),
])

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
    .merge(address)
)
