import type Stripe from 'stripe'
import { DateTime } from 'luxon'
import { allocate } from '#money'
import type { PaymentEvent } from '#payments/payment_states'

/** What Stripe says of a payment, in our words. */
export interface PaymentFacts {
  /** Null while nothing has come of it. */
  event: PaymentEvent | null
  amountMinor: bigint
  currency: string
  paymentIntentId: string | null
  chargeId: string | null
  /** `card`, `alipay`, `wechat_pay` … */
  method: string | null
  /** Stripe's fee in the payment's currency; null until Stripe has told it. */
  feeMinor: bigint | null
  failure: string | null
  succeededAt: DateTime | null
}

/**
 * Reads a Checkout Session, with its `payment_intent.latest_charge.balance_transaction` expanded.
 *
 * @see https://docs.stripe.com/api/checkout/sessions/object
 */
export function sessionFacts(session: Stripe.Checkout.Session): PaymentFacts {
  const intent = session.payment_intent as Stripe.PaymentIntent | null
  const charge = (intent?.latest_charge ?? null) as Stripe.Charge | null
  const paid = session.payment_status === 'paid'
  return {
    event: eventOf(session, intent),
    amountMinor: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? '').toUpperCase(),
    paymentIntentId: intent?.id ?? null,
    chargeId: paid ? (charge?.id ?? null) : null,
    method: charge?.payment_method_details?.type ?? null,
    feeMinor: paid && charge ? feeOf(charge) : null,
    failure: paid ? null : (intent?.last_payment_error?.message ?? null),
    succeededAt: paid && charge ? DateTime.fromSeconds(charge.created, { zone: 'utc' }) : null,
  }
}

function eventOf(
  session: Stripe.Checkout.Session,
  intent: Stripe.PaymentIntent | null
): PaymentEvent | null {
  if (session.payment_status === 'paid') return 'succeed'
  if (session.status === 'expired') return 'expire'
  if (session.status !== 'complete') return null
  return intent?.status === 'processing' ? null : 'fail'
}

/** Settled in another currency, the charge is divided as Stripe divided what it settled. */
function feeOf(charge: Stripe.Charge): bigint | null {
  const settled = charge.balance_transaction as Stripe.BalanceTransaction | null
  if (!settled) return null
  const [feeMinor] = allocate(BigInt(charge.amount), [BigInt(settled.fee), BigInt(settled.net)])
  return feeMinor
}
