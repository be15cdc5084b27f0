import vine from '@vinejs/vine'
import { US_STATE_CODES } from '#identity/addresses/us_states'
import { zipCode } from '#identity/addresses/zip_code_rule'

/** One line of text that has to be there. */
export const addressLine = (most: number) => vine.string().trim().minLength(1).maxLength(most)
const phone = () => addressLine(32).regex(/^\+?[\d\s()./-]{6,}$/)
const country = (data: unknown) => (data as { country?: unknown }).country

/** What an address needs differs by country: 省/市/区 in China, a state and a ZIP code in the US. */
export const placeRules = vine.group([
  vine.group.if((data) => country(data) === 'CN', {
    phone: phone(),
    region: addressLine(100),
    city: addressLine(100),
    district: addressLine(100),
    postalCode: addressLine(20)
      .regex(/^\d{6}$/)
      .optional(),
  }),
  vine.group.if((data) => country(data) === 'US', {
    phone: phone().optional(),
    region: vine.enum(US_STATE_CODES),
    city: addressLine(100),
    district: addressLine(100).optional(),
    postalCode: vine.string().trim().optional().use(zipCode()),
  }),
  vine.group.else({
    phone: phone(),
    region: addressLine(100).optional(),
    city: addressLine(100),
    district: addressLine(100).optional(),
    postalCode: addressLine(20).optional(),
  }),
])
