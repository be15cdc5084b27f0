import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, nextState, outbox, retryOnContention } from '#foundation'
import { Payment } from '#payments/models/payment'
import { PAYMENT_TRANSITIONS } from '#payments/payment_states'
import { stripe } from '#payments/stripe'
import { sessionFacts, type PaymentFacts } from '#payments/sync/session_facts'

const EXPAND = ['payment_intent.latest_charge.balance_transaction']

/**
 * Fetches a payment anew from Stripe and takes over what is new. Whatever was told before, in
 * whatever order and however often, the end is that of Stripe's own object.
 */
export async function syncPayment(paymentId: number) {
  const { sessionId } = await Payment.findOrFail(paymentId)
  if (!sessionId) return
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: EXPAND })
  const facts = sessionFacts(session)
  await retryOnContention(() => db.transaction((trx) => apply(paymentId, facts, trx)))
}

async function apply(paymentId: number, facts: PaymentFacts, trx: TransactionClientContract) {
  const payment = await Payment.query({ client: trx })
    .where('id', paymentId)
    .forUpdate()
    .firstOrFail()
  refuseOtherAmount(payment, facts)
  const next = facts.event && nextState(PAYMENT_TRANSITIONS, payment.state, facts.event)
  const feeIsNew = payment.feeMinor === null && facts.feeMinor !== null

  payment.merge({
    paymentIntentId: facts.paymentIntentId ?? payment.paymentIntentId,
    chargeId: facts.chargeId ?? payment.chargeId,
    method: facts.method ?? payment.method,
    failure: next === 'failed' ? facts.failure : payment.failure,
    feeMinor: payment.feeMinor ?? facts.feeMinor,
    syncedAt: clock.now(),
  })
  if (next) payment.state = next
  if (next === 'succeeded') payment.succeededAt = facts.succeededAt ?? clock.now()
  await payment.save()
  await tell(payment, next !== null, feeIsNew, trx)
}

async function tell(
  payment: Payment,
  stateIsNew: boolean,
  feeIsNew: boolean,
  trx: TransactionClientContract
) {
  const about = { paymentId: payment.id, reference: payment.reference }
  if (stateIsNew && payment.state === 'succeeded') {
    const amountMinor = payment.amountMinor.toString()
    await outbox.publish(trx, 'payment.succeeded', { ...about, amountMinor })
  } else if (stateIsNew) {
    await outbox.publish(trx, `payment.${payment.state}`, about)
  }
  if (feeIsNew) {
    const feeMinor = payment.feeMinor!.toString()
    await outbox.publish(trx, 'payment.fee_known', { ...about, feeMinor })
  }
}

/** A paid amount that is not the one asked for is nothing to book: a person has to look. */
function refuseOtherAmount({ id, amountMinor, currency, state }: Payment, facts: PaymentFacts) {
  if (state === 'succeeded' || facts.event !== 'succeed') return
  if (facts.amountMinor === amountMinor && facts.currency === currency) return
  const told = `${facts.amountMinor} ${facts.currency}`
  throw new Error(`Stripe says that payment ${id} is over ${told}, not ${amountMinor} ${currency}`)
}
