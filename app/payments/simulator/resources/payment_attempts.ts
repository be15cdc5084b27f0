import type Stripe from 'stripe'
import type { Simulation } from '../simulation.js'
import { newId, randomToken } from '../storage/identifiers.js'
import { recordCharge } from './charges.js'
import { nowInSeconds } from './moment.js'
import type { Decline, PaymentMethod } from './test_payment_methods.js'

/** What whoever asks for money may say about it. */
export interface IntentRequest {
  amount: number
  currency: string
  description?: string
  metadata?: Record<string, string>
  receiptEmail?: string | null
  transferGroup?: string
  /** The methods offered to the payer; null where Stripe would choose. */
  allowedTypes?: string[] | null
  paymentMethodTypes: string[]
}

export function createIntent(simulation: Simulation, request: IntentRequest): Stripe.PaymentIntent {
  const id = newId('pi')
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: request.allowedTypes ?? null,
    amount: request.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${randomToken(25)}`,
    confirmation_method: 'automatic',
    created: nowInSeconds(),
    currency: request.currency,
    customer: null,
    customer_account: null,
    description: request.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: request.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: request.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: request.receiptEmail ?? null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: request.transferGroup ?? null,
  }
  simulation.objects.paymentIntents.insert(intent)
  simulation.events.record('payment_intent.created', intent)
  return intent
}

/** Collects the intent's amount, or fails to; both leave a charge and an event. */
export function attemptPayment(
  simulation: Simulation,
  intent: Stripe.PaymentIntent,
  method: PaymentMethod,
  email: string | null = null
): Stripe.PaymentIntent {
  const charge = recordCharge(simulation, intent, method, email)
  const attempted = {
    latest_charge: charge.id,
    payment_method_types: [method.type],
    processing: null,
  }

  if (method.decline) {
    const failed = simulation.objects.paymentIntents.update(intent, {
      ...attempted,
      last_payment_error: paymentError(method.decline, method.type, charge.id),
      payment_method: null,
      payment_method_types: intent.payment_method_types,
      status: 'requires_payment_method',
    })
    simulation.events.record('payment_intent.payment_failed', failed)
    return failed
  }

  const succeeded = simulation.objects.paymentIntents.update(intent, {
    ...attempted,
    amount_received: intent.amount,
    last_payment_error: null,
    payment_method: charge.payment_method,
    status: 'succeeded',
  })
  simulation.events.record('payment_intent.succeeded', succeeded)
  return succeeded
}

/** The payer has done their part, but the money is not there yet. */
export function beginProcessing(
  simulation: Simulation,
  intent: Stripe.PaymentIntent
): Stripe.PaymentIntent {
  const processing = simulation.objects.paymentIntents.update(intent, { status: 'processing' })
  simulation.events.record('payment_intent.processing', processing)
  return processing
}

export function cancelIntent(
  simulation: Simulation,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | null
): Stripe.PaymentIntent {
  const canceled = simulation.objects.paymentIntents.update(intent, {
    canceled_at: nowInSeconds(),
    cancellation_reason: reason,
    status: 'canceled',
  })
  simulation.events.record('payment_intent.canceled', canceled)
  return canceled
}

function paymentError(
  { code, decline_code: declineCode, message }: Decline,
  methodType: string,
  charge: string
): Stripe.PaymentIntent.LastPaymentError {
  return {
    type: 'card_error',
    charge,
    code: code as Stripe.PaymentIntent.LastPaymentError.Code,
    decline_code: declineCode,
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
    message,
    payment_method_type: methodType,
  }
}
