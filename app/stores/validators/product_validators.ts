import vine from '@vinejs/vine'
import { VISIBILITIES } from '#stores/actions/set_product_visibility'

export const visibilityValidator = vine.create({ visibility: vine.enum(VISIBILITIES) })

export const wordsValidator = vine.create({
  ownTitle: vine.string().trim().maxLength(120).nullable().optional(),
  ownWords: vine.string().trim().maxLength(2_000).nullable().optional(),
})

/** Amounts as people write them, by variant; an empty one asks for no own price. */
export const pricesValidator = vine.create({
  prices: vine.record(vine.string().trim().maxLength(20).nullable()).maxLength(500),
})
