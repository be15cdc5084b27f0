import vine from '@vinejs/vine'

export const storeFiltersValidator = vine.create({
  status: vine.enum(['open', 'paused', 'closed']).optional(),
  tier: vine.string().trim().maxLength(32).optional(),
  search: vine.string().trim().maxLength(100).optional(),
  after: vine.number().positive().withoutDecimals().optional(),
})

export const teamValidator = vine.create({
  level: vine.number().in([1, 2]).optional(),
  after: vine.number().positive().withoutDecimals().optional(),
})
