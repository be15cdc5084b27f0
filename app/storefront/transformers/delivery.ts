import type { Infer } from '@vinejs/vine/types'
import type { checkoutValidator } from '#storefront/validators/checkout_validator'

type CheckoutForm = Infer<typeof checkoutValidator>

/** Whom an order reaches and where, as it is kept: every address has the same fields. */
export function deliveryOf(form: CheckoutForm) {
  const { recipient, email, country, region, city, line1 } = form
  const phone = form.phone ?? null
  return {
    contact: { name: recipient, email, phone },
    shippingAddress: {
      ...{ recipient, phone, country, region: region ?? null, city },
      ...{
        district: form.district ?? null,
        line1,
        line2: form.line2 ?? null,
        postalCode: form.postalCode ?? null,
      },
    },
  }
}
