import { invalidParameter } from '../http/api_error.js'
import { endpoint } from '../http/endpoint.js'
import * as p from '../http/parameters.js'
import { PAYMENT_OUTCOMES, paySession } from '../resources/checkout_payment.js'
import { TRANSFERS_STATUSES } from '../resources/connected_account_object.js'
import { setTransfersStatus } from '../resources/connected_accounts.js'
import { closeDispute, openDispute, withdrawFunds } from '../resources/dispute_lifecycle.js'
import { PAYMENT_METHOD_TYPES, type PaymentMethodType } from '../resources/test_payment_methods.js'

const PAY = {
  payment_method: p.oneOf(...PAYMENT_METHOD_TYPES),
  outcome: p.oneOf(...PAYMENT_OUTCOMES),
  email: p.text(),
  delay_ms: p.integer(),
}

/** The payer's button, for those who have no browser. */
export const paySessionNow = endpoint(PAY, ({ simulation, params, path }) => {
  const session = simulation.objects.checkoutSessions.get(path.id)
  return paySession(simulation, session, {
    methodType: params.payment_method ?? (session.payment_method_types[0] as PaymentMethodType),
    outcome: params.outcome ?? 'succeed',
    email: params.email,
    delayMs: params.delay_ms,
  })
})

const DISPUTE = {
  amount: p.integer({ min: 1 }),
  charge: p.text(),
  payment_intent: p.text(),
  reason: p.text(),
  withdraw_later: p.boolean(),
}

export const dispute = endpoint(DISPUTE, ({ simulation, params }) => {
  const { charges, paymentIntents } = simulation.objects
  if (!params.charge && !params.payment_intent) {
    const message = 'Name the charge or the payment_intent that is disputed.'
    throw invalidParameter(message, 'charge', 'parameter_missing')
  }
  const id = params.charge ?? String(paymentIntents.get(params.payment_intent!).latest_charge)
  const { amount, reason, withdraw_later: isWithdrawnLater } = params
  const opening = { amount, reason, isWithdrawnLater }
  return openDispute(simulation, charges.get(id, 'charge'), opening)
})

/** The bank takes the money of a dispute that it had only told of. */
export const withdrawDispute = endpoint({}, ({ simulation, path }) =>
  withdrawFunds(simulation, simulation.objects.disputes.get(path.id))
)

export const decideDispute = endpoint(
  { outcome: p.required(p.oneOf('won', 'lost')) },
  ({ simulation, params, path }) =>
    closeDispute(simulation, simulation.objects.disputes.get(path.id), params.outcome)
)

/** As if onboarding, or a check of Stripe's, had ended so. */
export const setAccountStatus = endpoint(
  { status: p.required(p.oneOf(...TRANSFERS_STATUSES)) },
  ({ simulation, params, path }) =>
    setTransfersStatus(simulation, simulation.objects.accounts.get(path.id), params.status)
)
