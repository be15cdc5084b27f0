import type Stripe from 'stripe'
import { invalidParameter, invalidRequest } from '../http/api_error.js'
import { Declined, endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { checkChargeable } from './chargeable_amount.js'
import { mergeMetadata } from './metadata.js'
import { attemptPayment, cancelIntent, createIntent } from './payment_attempts.js'
import { PAYMENT_METHOD_TYPES, testCard } from './test_payment_methods.js'

const CREATE = {
  amount: p.required(p.integer()),
  currency: p.required(p.currency()),
  allowed_payment_method_types: p.list(p.text()),
  automatic_payment_methods: p.group({ enabled: p.boolean(), allow_redirects: p.text() }),
  confirm: p.boolean(),
  description: p.text(),
  metadata: p.metadata(),
  payment_method: p.text(),
  receipt_email: p.text(),
  return_url: p.webAddress(),
  transfer_group: p.text(),
} satisfies p.ParametersOf<Stripe.PaymentIntentCreateParams>

export const create = endpoint(CREATE, ({ simulation, params }) => {
  checkChargeable(params.amount, params.currency, 'amount')
  const allowed = params.allowed_payment_method_types
  const intent = createIntent(simulation, {
    amount: params.amount,
    currency: params.currency,
    description: params.description,
    metadata: mergeMetadata(null, params.metadata),
    receiptEmail: params.receipt_email,
    transferGroup: params.transfer_group,
    allowedTypes: allowed,
    paymentMethodTypes: allowed ?? [...PAYMENT_METHOD_TYPES],
  })
  if (params.confirm) return payWithTestCard(simulation, intent, params.payment_method)
  if (!params.payment_method) return intent
  return simulation.objects.paymentIntents.update(intent, {
    payment_method: params.payment_method,
    status: 'requires_confirmation',
  })
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.paymentIntents.get(path.id, 'intent')
)

const LIST = LIST_PARAMETERS satisfies p.ParametersOf<Stripe.PaymentIntentListParams>

export const list = endpoint(LIST, ({ simulation, params }) =>
  listObject('/v1/payment_intents', simulation.objects.paymentIntents.list(params))
)

const CONFIRM = {
  payment_method: p.text(),
  return_url: p.webAddress(),
} satisfies p.ParametersOf<Stripe.PaymentIntentConfirmParams>

export const confirm = endpoint(CONFIRM, ({ simulation, params, path }) => {
  const intent = simulation.objects.paymentIntents.get(path.id, 'intent')
  refuseUnless(intent, ['requires_payment_method', 'requires_confirmation'], 'confirm')
  const card = params.payment_method ?? (intent.payment_method as string | undefined)
  return payWithTestCard(simulation, intent, card)
})

const CANCEL = {
  cancellation_reason: p.oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
} satisfies p.ParametersOf<Stripe.PaymentIntentCancelParams>

export const cancel = endpoint(CANCEL, ({ simulation, params, path }) => {
  const intent = simulation.objects.paymentIntents.get(path.id, 'intent')
  refuseUnless(intent, ['requires_payment_method', 'requires_confirmation'], 'cancel')
  return cancelIntent(simulation, intent, params.cancellation_reason ?? null)
})

/** Cards by the ids of Stripe's documentation; wallets are paid with on the hosted page. */
function payWithTestCard(
  simulation: Simulation,
  intent: Stripe.PaymentIntent,
  id: string | undefined
): object | Declined {
  if (!id) {
    throw invalidRequest(
      `You cannot confirm this PaymentIntent because it's missing a payment method.`,
      { code: 'payment_intent_unexpected_state' }
    )
  }
  const card = testCard(id)
  if (!card) {
    const message = `No such PaymentMethod: '${id}'. The simulator knows Stripe's test cards, such as pm_card_visa.`
    throw invalidParameter(message, 'payment_method', 'resource_missing')
  }
  const attempted = attemptPayment(simulation, intent, card)
  if (!card.decline) return attempted
  return new Declined({ ...attempted.last_payment_error, payment_intent: attempted })
}

function refuseUnless(intent: Stripe.PaymentIntent, statuses: string[], verb: string): void {
  if (statuses.includes(intent.status)) return
  const message = `You cannot ${verb} this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb}ed: ${statuses.join(', ')}.`
  throw invalidRequest(message, { code: 'payment_intent_unexpected_state', payment_intent: intent })
}
