import vine from '@vinejs/vine'
import { LOCALES } from '#foundation'
import { Currency } from '#money'
import { JURISDICTIONS } from '#tenancy/models/tenant'
import { RESERVED_SLUGS, TENANT_SLUG } from '#tenancy/tenant_slug'

export const TIMEZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

export const tenantFiltersValidator = vine.create({
  search: vine.string().trim().maxLength(100).optional(),
  state: vine.enum(['active', 'suspended']).optional(),
  after: vine.number().positive().optional(),
})

export const failedMessagesValidator = vine.create({
  after: vine.number().positive().optional(),
})

export const newTenantValidator = vine.create({
  slug: vine.string().trim().toLowerCase().regex(TENANT_SLUG).notIn(RESERVED_SLUGS),
  name: vine.string().trim().minLength(1).maxLength(190),
  currency: vine.enum([...Currency.codes]),
  timezone: vine.enum(TIMEZONES),
  locale: vine.enum(LOCALES),
  jurisdiction: vine.enum(JURISDICTIONS),
  returnWindowDays: vine.number().withoutDecimals().range([0, 365]),
  adminName: vine.string().trim().minLength(1).maxLength(190),
  adminEmail: vine.string().trim().toLowerCase().email().maxLength(190),
})
