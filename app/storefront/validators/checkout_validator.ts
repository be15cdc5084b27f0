import vine from '@vinejs/vine'
import { addressLine as line, COUNTRY_CODES, placeRules } from '#identity'

export const checkoutValidator = vine.create(
  vine
    .object({
      recipient: line(190),
      email: vine.string().trim().toLowerCase().email().maxLength(190),
      country: vine.enum(COUNTRY_CODES),
      line1: line(255),
      line2: line(255).optional(),
      /** Whom an invoice is to name; nobody, where left out. */
      invoice: vine.enum(['personal', 'company'] as const).optional(),
      invoiceTitle: line(190).optional().requiredIfExists('invoice'),
      taxNumber: line(40).optional().requiredWhen('invoice', '=', 'company'),
      note: vine.string().trim().maxLength(500).optional(),
      quote: vine.string().fixedLength(32),
      formKey: vine.string().minLength(16).maxLength(64),
    })
    .merge(placeRules)
)

/** Where a cart is to go, while its customer fills in the form; and why it was refused before. */
export const checkoutPageValidator = vine.create({
  country: vine.enum(COUNTRY_CODES).optional(),
  region: vine.string().trim().maxLength(100).optional(),
  refused: vine.enum(['not_available', 'changed', 'below_minimum', 'ended'] as const).optional(),
})
