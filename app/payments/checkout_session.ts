import type Stripe from 'stripe'
import { currentTenant } from '#foundation'
import type { PaymentRequest } from '#payments/actions/start_payment'
import type { Payment } from '#payments/models/payment'
import { stripe } from '#payments/stripe'

const METHODS = ['card', 'alipay', 'wechat_pay'] as const

/** Asks Stripe for the page of a payment. The key is the payment's: asking again gets the same. */
export function createCheckoutSession(
  payment: Payment,
  request: PaymentRequest
): Promise<Stripe.Checkout.Session> {
  const tenant = currentTenant().slug
  const metadata = { tenant, reference: payment.reference }
  return stripe().checkout.sessions.create(
    {
      mode: 'payment',
      line_items: lineItems(payment, request),
      allowed_payment_method_types: [...METHODS],
      payment_method_options: { wechat_pay: { client: 'web' } },
      client_reference_id: payment.reference,
      customer_email: request.email ?? undefined,
      expires_at: Math.floor(payment.expiresAt!.toSeconds()),
      locale: request.locale === 'zh' ? 'zh' : 'en',
      metadata,
      payment_intent_data: { transfer_group: `${tenant}:${payment.reference}`, metadata },
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
    },
    { idempotencyKey: payment.idempotencyKey }
  )
}

function lineItems({ amountMinor, currency }: Payment, { items, description }: PaymentRequest) {
  const sum = items.reduce((total, item) => total + item.unitMinor * BigInt(item.quantity), 0n)
  const addsUp = sum === amountMinor
  const shown = addsUp
    ? items.filter(({ unitMinor }) => unitMinor > 0n)
    : [{ name: description ?? items[0].name, unitMinor: amountMinor, quantity: 1 }]
  return shown.map(({ name, unitMinor, quantity }) => ({
    quantity,
    price_data: {
      currency: currency.toLowerCase(),
      unit_amount: Number(unitMinor),
      product_data: { name },
    },
  }))
}
