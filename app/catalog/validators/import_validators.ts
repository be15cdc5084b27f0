import vine from '@vinejs/vine'
import { IMPORT_LIMITS } from '#catalog/importing/import_limits'

export const uploadImportValidator = vine.create({
  brandId: vine.number(),
  file: vine.file({ size: IMPORT_LIMITS.fileSize, extnames: ['csv', 'txt'] }),
  /** Percent of the retail price, for rows that name no cost. */
  supplyShare: vine.number().min(1).max(100).decimal([0, 2]),
  submits: vine.boolean(),
})

export const runImportValidator = vine.create({
  mode: vine.enum(['all_or_nothing', 'skip_bad'] as const),
})
