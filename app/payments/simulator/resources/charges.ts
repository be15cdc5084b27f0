import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import { text, type ParametersOf } from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId, randomToken } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { nowInSeconds } from './moment.js'
import { processingFee } from './processing_fee.js'
import type { PaymentMethod } from './test_payment_methods.js'

/** An attempt to collect an intent's amount: paid and booked, or declined. */
export function recordCharge(
  simulation: Simulation,
  intent: Stripe.PaymentIntent,
  method: PaymentMethod,
  email: string | null
): Stripe.Charge {
  /* Stripe's ids tell cards from other methods: `ch_` and `py_`. */
  const id = newId(method.type === 'card' ? 'ch' : 'py')
  const charge = newCharge(id, intent, method, email)
  if (method.decline) {
    simulation.objects.charges.insert(charge)
    simulation.events.record('charge.failed', charge)
    return charge
  }

  const transaction = recordBalanceChange(simulation, {
    amount: intent.amount,
    currency: intent.currency,
    fee: processingFee(intent.amount),
    feeDescription: 'Stripe processing fees',
    description: intent.description,
    source: id,
    type: method.type === 'card' ? 'charge' : 'payment',
    reportingCategory: 'charge',
  })
  const paid = { ...charge, balance_transaction: transaction.id }
  simulation.objects.charges.insert(paid)
  simulation.events.record('charge.succeeded', paid)
  return paid
}

function newCharge(
  id: string,
  intent: Stripe.PaymentIntent,
  method: PaymentMethod,
  email: string | null
): Stripe.Charge {
  const { decline } = method
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: intent.statement_descriptor,
    captured: !decline,
    created: nowInSeconds(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(method),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: newId('pm'),
    payment_method_details: detailsOf(method),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: null,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
}

function outcomeOf({ decline }: PaymentMethod): Stripe.Charge.Outcome {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline?.decline_code ?? null,
    risk_level: 'normal',
    seller_message: decline
      ? 'The bank did not return any further details with this decline.'
      : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  }
}

function detailsOf(method: PaymentMethod): Stripe.Charge.PaymentMethodDetails {
  if (method.type !== 'card') {
    const wallet = { fingerprint: randomToken(16), transaction_id: randomToken(28) }
    return { type: method.type, [method.type]: wallet }
  }
  return {
    type: 'card',
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: method.brand,
      checks: null,
      country: 'US',
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: new Date().getUTCFullYear() + 2,
      fingerprint: randomToken(16),
      funding: 'credit',
      installments: null,
      last4: method.last4,
      mandate: null,
      network: method.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.charges.get(path.id, 'charge')
)

const LIST = {
  ...LIST_PARAMETERS,
  payment_intent: text(),
  transfer_group: text(),
} satisfies ParametersOf<Stripe.ChargeListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { payment_intent: intent, transfer_group: group, ...page } = params
  const filters = { payment_intent: intent, transfer_group: group }
  return listObject('/v1/charges', simulation.objects.charges.list({ ...page, filters }))
})
