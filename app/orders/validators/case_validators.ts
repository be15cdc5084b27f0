import vine from '@vinejs/vine'

export const caseApprovalValidator = vine.create({
  note: vine.string().trim().maxLength(1_000).optional(),
  restock: vine.boolean(),
  refundShipping: vine.boolean(),
  refundInstead: vine.boolean().optional(),
  /** Amounts as people write them, in major units of the tenant's currency. */
  lines: vine
    .array(
      vine.object({
        orderLineId: vine.number().positive(),
        quantity: vine.number().min(0).withoutDecimals(),
        amount: vine.string().trim(),
      })
    )
    .minLength(1)
    .maxLength(200),
})

/** A reason says that it is not as it should be; without one, it is. */
export const caseReceiptValidator = vine.create({
  restock: vine.boolean().optional(),
  refundInstead: vine.boolean().optional(),
  reason: vine.string().trim().minLength(3).maxLength(500).optional(),
})

export const repeatedRefundValidator = vine.create({
  way: vine.enum(['stripe', 'outside'] as const),
  note: vine.string().trim().maxLength(500).optional().requiredWhen('way', '=', 'outside'),
})

export const casePhotos = vine
  .array(vine.file({ size: '12mb', extnames: ['jpg', 'jpeg', 'png', 'webp', 'heic'] }))
  .maxLength(6)

export const caseMessageValidator = vine.create({
  words: vine.string().trim().minLength(1).maxLength(1_000),
  photos: casePhotos.clone().optional(),
})

export const caseRejectionValidator = vine.create({
  note: vine.string().trim().minLength(3).maxLength(1_000),
})
