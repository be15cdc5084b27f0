import type Stripe from 'stripe'
import { invalidRequest } from '../http/api_error.js'
import type { Simulation } from '../simulation.js'
import type { StoredSession } from '../storage/collections.js'
import { attemptPayment, beginProcessing, cancelIntent, createIntent } from './payment_attempts.js'
import { paymentMethodOf, type PaymentMethodType } from './test_payment_methods.js'

/** `later` as with slow methods: the session completes unpaid, the money comes or does not. */
export type PaymentOutcome = 'succeed' | 'decline' | 'succeed_later' | 'fail_later'

export const PAYMENT_OUTCOMES = ['succeed', 'decline', 'succeed_later', 'fail_later'] as const

export interface Payment {
  methodType: PaymentMethodType
  outcome: PaymentOutcome
  email?: string | null
  /** Until a later outcome. */
  delayMs?: number
}

/**
 * What the payer's button does. A declined session stays open for another attempt.
 *
 * @throws ApiError 400 if the session is not open or does not take this method
 */
export function paySession(
  simulation: Simulation,
  session: StoredSession,
  { methodType, outcome, email, delayMs = simulation.settlementDelayMs }: Payment
): StoredSession {
  refuseUnlessPayable(session, methodType)
  const intent = intentOf(simulation, session)
  const payer = email ?? session.customer_email
  const method = paymentMethodOf(methodType, outcome === 'decline')

  if (outcome === 'decline') {
    attemptPayment(simulation, intent, method, payer)
    return simulation.objects.checkoutSessions.update(session, { payment_intent: intent.id })
  }

  const isPaid = outcome === 'succeed'
  if (isPaid) {
    attemptPayment(simulation, intent, method, payer)
  } else {
    beginProcessing(simulation, intent)
    const detail = { methodType, isDeclined: outcome === 'fail_later', email: payer }
    simulation.schedule.add(Date.now() + delayMs, 'settle_session', session.id, detail)
  }
  const completed = simulation.objects.checkoutSessions.update(session, {
    customer_details: customerDetails(payer),
    payment_intent: intent.id,
    payment_status: isPaid ? 'paid' : 'unpaid',
    status: 'complete',
    url: null,
  })
  simulation.events.record('checkout.session.completed', completed)
  return completed
}

/** The end of a `later` outcome. */
export function settleSession(
  simulation: Simulation,
  session: StoredSession,
  {
    methodType,
    isDeclined,
    email,
  }: { methodType: PaymentMethodType; isDeclined: boolean; email: string | null }
): void {
  const intent = simulation.objects.paymentIntents.get(String(session.payment_intent))
  attemptPayment(simulation, intent, paymentMethodOf(methodType, isDeclined), email)
  if (isDeclined) {
    simulation.events.record('checkout.session.async_payment_failed', session)
    return
  }
  const paid = simulation.objects.checkoutSessions.update(session, { payment_status: 'paid' })
  simulation.events.record('checkout.session.async_payment_succeeded', paid)
}

/** Nobody can pay it any more. */
export function expireSession(simulation: Simulation, session: StoredSession): StoredSession {
  if (session.payment_intent) cancelIntent(simulation, intentOf(simulation, session), null)
  const expired = simulation.objects.checkoutSessions.update(session, {
    status: 'expired',
    url: null,
  })
  simulation.events.record('checkout.session.expired', expired)
  return expired
}

/** Stripe creates the intent with the first attempt to pay, not with the session. */
function intentOf(simulation: Simulation, session: StoredSession): Stripe.PaymentIntent {
  if (session.payment_intent) {
    return simulation.objects.paymentIntents.get(String(session.payment_intent))
  }
  const {
    description,
    metadata,
    receipt_email: receiptEmail,
    transfer_group: transferGroup,
  } = session.payment_intent_data
  return createIntent(simulation, {
    amount: session.amount_total!,
    currency: session.currency!,
    description,
    metadata,
    receiptEmail,
    transferGroup,
    allowedTypes: session.allowed_payment_method_types,
    paymentMethodTypes: session.payment_method_types,
  })
}

function refuseUnlessPayable(session: StoredSession, methodType: PaymentMethodType): void {
  if (session.status !== 'open') {
    throw invalidRequest(`This Checkout Session has a status of ${session.status}.`)
  }
  if (!session.payment_method_types.includes(methodType)) {
    throw invalidRequest(`This Checkout Session does not take ${methodType}.`, {
      param: 'payment_method',
    })
  }
}

function customerDetails(email: string | null): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  }
}
