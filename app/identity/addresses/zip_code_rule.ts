import vine from '@vinejs/vine'

const ZIP_CODE = /^\d{5}(-\d{4})?$/

/** Asks also where nothing is given, so that customers in the US never read of a postal code. */
export const zipCode = vine.createRule(
  (value: unknown, _options: undefined, field) => {
    if (typeof value === 'string' && ZIP_CODE.test(value)) return
    field.report('The {{ field }} field must be a ZIP code such as 94607', 'zipCode', field)
  },
  { implicit: true }
)
