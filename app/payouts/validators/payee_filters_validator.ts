import vine from '@vinejs/vine'

export const payeeFiltersValidator = vine.create({
  search: vine.string().trim().maxLength(100).optional(),
  ownerType: vine.enum(['store', 'brand', 'promoter'] as const).optional(),
  negative: vine.boolean().optional(),
  after: vine.number().min(1).optional(),
})
