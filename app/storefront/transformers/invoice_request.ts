import type { Infer } from '@vinejs/vine/types'
import type { InvoiceRequest } from '#orders'
import type { checkoutValidator } from '#storefront/validators/checkout_validator'

type CheckoutForm = Pick<Infer<typeof checkoutValidator>, 'invoice' | 'invoiceTitle' | 'taxNumber'>

/** What the form says of an invoice; a person has no tax number to name. */
export function invoiceRequestOf(form: CheckoutForm): InvoiceRequest | null {
  const { invoice: kind, invoiceTitle: title, taxNumber = null } = form
  if (!kind || !title) return null
  return { kind, title, taxNumber: kind === 'company' ? taxNumber : null }
}
