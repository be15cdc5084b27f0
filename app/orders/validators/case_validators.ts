import vine from '@vinejs/vine'

export const caseApprovalValidator = vine.create({
  note: vine.string().trim().maxLength(1_000).optional(),
  restock: vine.boolean(),
  refundShipping: vine.boolean(),
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

export const caseRejectionValidator = vine.create({
  note: vine.string().trim().minLength(3).maxLength(1_000),
})
