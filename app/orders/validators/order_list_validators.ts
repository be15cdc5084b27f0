import vine from '@vinejs/vine'

const MOST_AT_ONCE = 100

export const savedViewValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(60),
  /** The query of the list's address. */
  filters: vine.string().maxLength(1_000),
})

export const ordersCancellationValidator = vine.create({
  numbers: vine.array(vine.string().maxLength(20)).minLength(1).maxLength(MOST_AT_ONCE),
  reason: vine.string().trim().minLength(3).maxLength(500),
})

export const fulfilmentsShipmentValidator = vine.create({
  carrier: vine.string().trim().minLength(2).maxLength(64),
  parcels: vine
    .array(
      vine.object({
        number: vine.string().maxLength(24),
        trackingNumber: vine
          .string()
          .trim()
          .regex(/^[\w -]{4,64}$/),
      })
    )
    .minLength(1)
    .maxLength(MOST_AT_ONCE),
})
