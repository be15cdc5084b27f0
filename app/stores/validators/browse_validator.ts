import vine from '@vinejs/vine'
import { CATALOG_VIEWS } from '#stores/queries/browse_catalog'

export const browseValidator = vine.create({
  view: vine.enum(CATALOG_VIEWS).optional(),
  search: vine.string().trim().maxLength(100).optional(),
  category: vine.string().maxLength(63).optional(),
  after: vine.number().positive().withoutDecimals().optional(),
})
