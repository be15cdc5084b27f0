import vine from '@vinejs/vine'

export const earningFiltersValidator = vine.create({
  state: vine.enum(['pending', 'matured', 'frozen', 'reversed'] as const).optional(),
  after: vine.number().min(1).optional(),
})
