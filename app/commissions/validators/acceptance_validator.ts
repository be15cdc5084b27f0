import vine from '@vinejs/vine'

/** Which version was read: another may have come in force meanwhile. */
export const acceptanceValidator = vine.create({
  versionId: vine.number().withoutDecimals(),
})

export const acceptancesPageValidator = vine.create({
  after: vine.number().min(1).optional(),
})
