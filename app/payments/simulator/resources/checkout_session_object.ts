import type Stripe from 'stripe'
import type { SessionIntentData, StoredSession, WireLineItems } from '../storage/collections.js'
import { nowInSeconds } from './moment.js'

export interface NewSession {
  id: string
  /** Minor units. */
  amountTotal: number
  currency: string
  url: string
  allowedTypes: string[] | null
  paymentMethodTypes: string[]
  cancelUrl: string | null
  successUrl: string
  clientReferenceId: string | null
  customerEmail: string | null
  expiresAt: number
  lineItems: WireLineItems
  locale: string | null
  metadata: Record<string, string>
  intentData: SessionIntentData
  methodOptions?: Stripe.Checkout.Session.PaymentMethodOptions
  submitType: Stripe.Checkout.Session.SubmitType | null
}

/** An open session, with every field that Stripe sends. */
export function newSession(session: NewSession): StoredSession {
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: session.allowedTypes,
    amount_subtotal: session.amountTotal,
    amount_total: session.amountTotal,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: nowInSeconds(),
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: session.customerEmail,
    discounts: [],
    expires_at: session.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    line_items: session.lineItems,
    livemode: false,
    locale: session.locale,
    managed_payments: null,
    metadata: session.metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_intent_data: session.intentData,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: session.methodOptions ?? {},
    payment_method_types: session.paymentMethodTypes,
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: session.submitType,
    subscription: null,
    success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: session.url,
    wallet_options: null,
  }
}
