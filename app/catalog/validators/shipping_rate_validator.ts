import vine from '@vinejs/vine'
import { COUNTRY_CODES } from '#identity'
import { money } from '#catalog/validators/money_rule'

export const shippingRateValidator = vine.create({
  brandId: vine.number().withoutDecimals().positive(),
  country: vine.enum(COUNTRY_CODES),
  region: vine.string().trim().maxLength(100).optional(),
  fee: money(),
})
