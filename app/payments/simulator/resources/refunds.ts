import type Stripe from 'stripe'
import { invalidParameter, invalidRequest } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import { LIST_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId } from '../storage/identifiers.js'
import { recordBalanceChange } from './balance_transactions.js'
import { isChargedBack } from './dispute_lifecycle.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'
import { REFUND_FAILS_LAST4, REFUND_PENDS_LAST4 } from './test_payment_methods.js'

const CREATE = {
  amount: p.integer({ min: 1 }),
  charge: p.text(),
  metadata: p.metadata(),
  payment_intent: p.text(),
  reason: p.oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
} satisfies p.ParametersOf<Stripe.RefundCreateParams>

export const create = endpoint(CREATE, ({ simulation, params }) => {
  const charge = chargeToRefund(simulation, params)
  const amount = refundableAmount(simulation, charge, params.amount)
  const refund = simulation.objects.refunds.insert(
    newRefund(simulation, charge, amount, {
      metadata: mergeMetadata(null, params.metadata),
      reason: params.reason ?? null,
    })
  )
  const amountRefunded = charge.amount_refunded + amount
  const refunded = simulation.objects.charges.update(charge, {
    amount_refunded: amountRefunded,
    refunded: amountRefunded === charge.amount,
  })
  simulation.events.record('refund.created', refund)
  simulation.events.record('charge.refunded', refunded)
  scheduleSettlement(simulation, refund, charge)
  return refund
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.refunds.get(path.id)
)

const UPDATE = { metadata: p.metadata() } satisfies p.ParametersOf<Stripe.RefundUpdateParams>

export const update = endpoint(UPDATE, ({ simulation, params, path }) => {
  const refund = simulation.objects.refunds.get(path.id)
  const metadata = mergeMetadata(refund.metadata, params.metadata)
  const updated = simulation.objects.refunds.update(refund, { metadata })
  simulation.events.record('refund.updated', updated)
  return updated
})

const LIST = {
  ...LIST_PARAMETERS,
  charge: p.text(),
  payment_intent: p.text(),
} satisfies p.ParametersOf<Stripe.RefundListParams>

export const list = endpoint(LIST, ({ simulation, params }) => {
  const { charge, payment_intent: intent, ...page } = params
  const filters = { charge, payment_intent: intent }
  return listObject('/v1/refunds', simulation.objects.refunds.list({ ...page, filters }))
})

function chargeToRefund(simulation: Simulation, params: p.Parsed<typeof CREATE>): Stripe.Charge {
  if (params.charge) return simulation.objects.charges.get(params.charge, 'charge')
  if (!params.payment_intent) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.'
    throw invalidParameter(message, 'payment_intent', 'parameter_missing')
  }
  const intent = simulation.objects.paymentIntents.get(params.payment_intent, 'payment_intent')
  if (intent.status === 'succeeded') {
    return simulation.objects.charges.get(String(intent.latest_charge))
  }
  throw invalidRequest(
    `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
    { code: 'payment_intent_unexpected_state', param: 'payment_intent' }
  )
}

function refundableAmount(
  simulation: Simulation,
  charge: Stripe.Charge,
  requested: number | undefined
): number {
  if (!charge.paid) {
    const message = `Charge ${charge.id} has failed and cannot be refunded.`
    throw invalidRequest(message, { code: 'charge_not_refundable' })
  }
  if (isChargedBack(simulation, charge)) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`
    throw invalidRequest(message, { code: 'charge_disputed' })
  }
  const unrefunded = charge.amount - charge.amount_refunded
  if (unrefunded === 0) {
    const message = `Charge ${charge.id} has already been refunded.`
    throw invalidRequest(message, { code: 'charge_already_refunded' })
  }
  if (requested !== undefined && requested > unrefunded) {
    const message = `Refund amount (${requested}) is greater than unrefunded amount on charge (${unrefunded})`
    throw invalidRequest(message, { param: 'amount' })
  }
  return requested ?? unrefunded
}

/** Stripe keeps the processing fee of a refunded charge. */
function newRefund(
  simulation: Simulation,
  charge: Stripe.Charge,
  amount: number,
  said: Pick<Stripe.Refund, 'metadata' | 'reason'>
): Stripe.Refund {
  const isCard = charge.payment_method_details?.type === 'card'
  const id = newId(isCard ? 're' : 'pyr')
  const transaction = recordBalanceChange(simulation, {
    amount: -amount,
    currency: charge.currency,
    description: 'REFUND FOR CHARGE',
    source: id,
    type: isCard ? 'refund' : 'payment_refund',
    reportingCategory: 'refund',
  })
  return {
    id,
    object: 'refund',
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    created: nowInSeconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: { type: charge.payment_method_details!.type },
    ...said,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    pending_reason: isPendingAtFirst(charge) ? 'processing' : undefined,
    receipt_number: null,
    source_transfer_reversal: null,
    status: isPendingAtFirst(charge) ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
}

/** A card's refund counts as done until the bank objects; a wallet has to confirm it first. */
function isPendingAtFirst({ payment_method_details: details }: Stripe.Charge): boolean {
  return details?.type !== 'card' || details.card?.last4 === REFUND_PENDS_LAST4
}

function scheduleSettlement(
  simulation: Simulation,
  refund: Stripe.Refund,
  { payment_method_details: details }: Stripe.Charge
): void {
  const fault = simulation.faults.takeForRefund()
  const delay = fault?.delayMs ?? simulation.settlementDelayMs
  if (fault || details?.card?.last4 === REFUND_FAILS_LAST4) {
    const reason = fault?.failureReason ?? 'expired_or_canceled_card'
    simulation.schedule.add(Date.now() + delay, 'fail_refund', refund.id, { reason })
  } else if (refund.status === 'pending') {
    simulation.schedule.add(Date.now() + delay, 'succeed_refund', refund.id)
  }
}
