import vine from '@vinejs/vine'

/** The country is asked for once: an account keeps it. */
export const payoutAccountValidator = vine.create({
  country: vine.string().trim().toUpperCase().fixedLength(2).optional(),
})
