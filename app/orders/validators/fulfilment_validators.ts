import vine from '@vinejs/vine'

const handedOver = {
  carrier: vine.string().trim().minLength(2).maxLength(64),
  trackingNumber: vine
    .string()
    .trim()
    .regex(/^[\w -]{4,64}$/),
}

export const shipmentValidator = vine.create({ ...handedOver })

/** What is in the parcel; all that is left, where nothing is said. */
export const parcelValidator = vine.create({
  ...handedOver,
  lines: vine
    .array(
      vine.object({
        orderLineId: vine.number().positive(),
        quantity: vine.number().min(0).withoutDecimals(),
      })
    )
    .maxLength(200)
    .optional(),
})

export const cancellationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
