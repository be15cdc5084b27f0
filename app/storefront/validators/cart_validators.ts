import vine from '@vinejs/vine'
import { MOST_PER_LINE } from '#orders'

const units = (least: number) => vine.number().withoutDecimals().range([least, MOST_PER_LINE])

/** A variant by its id, or, from a form that works without JavaScript, by what was chosen of it. */
export const cartLineValidator = vine.create({
  variantId: vine.number().withoutDecimals().positive().optional(),
  productId: vine.number().withoutDecimals().positive().optional().requiredIfMissing('variantId'),
  options: vine.array(vine.string().maxLength(190)).maxLength(3).optional(),
  quantity: units(1).optional(),
})

export const cartQuantityValidator = vine.create({ quantity: units(0) })
