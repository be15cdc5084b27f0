import type Stripe from 'stripe'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, nextState, outbox, retryOnContention } from '#foundation'
import { DISPUTE_TRANSITIONS, type DisputeEvent, type DisputeState } from '#payments/dispute_states'
import { Dispute } from '#payments/models/dispute'
import { Payment } from '#payments/models/payment'
import { coverRefunds, releaseRefunds } from '#payments/refunding/waiting_refunds'
import { stripe } from '#payments/stripe'
import { disputeStateOf, takesMoney } from '#payments/sync/dispute_status'

/** Fetches the disputes of a payment anew and takes over what is new. */
export async function syncDisputes(paymentId: number) {
  const payment = await Payment.findOrFail(paymentId)
  if (!payment.paymentIntentId) return
  const { data } = await stripe().disputes.list({ payment_intent: payment.paymentIntentId })
  const known = await Dispute.query().where('payment_id', paymentId)
  const isKnown = ({ id }: Stripe.Dispute) => known.some((one) => one.stripeDisputeId === id)
  for (const told of data.filter((one) => takesMoney(one) || isKnown(one))) {
    await retryOnContention(() => db.transaction((trx) => applyDispute(paymentId, told, trx)))
  }
}

/**
 * Takes over what Stripe says of one dispute. With the bank's word, refunds that waited for it are
 * covered or let go.
 */
export async function applyDispute(
  paymentId: number,
  told: Stripe.Dispute,
  trx: TransactionClientContract
) {
  const payment = await Payment.query({ client: trx })
    .where('id', paymentId)
    .forUpdate()
    .firstOrFail()
  const known = await Dispute.query({ client: trx }).where('stripe_dispute_id', told.id).first()
  const dispute = known ?? (await open(payment, told, trx))
  const about = {
    ...{ disputeId: dispute.id, paymentId, reference: payment.reference },
    amountMinor: dispute.amountMinor.toString(),
  }
  if (!known) await outbox.publish(trx, 'dispute.opened', about)
  else await takeFee(known, told, trx)

  const event = eventOf(told)
  const next = event && nextState(DISPUTE_TRANSITIONS, dispute.state, event)
  if (!next) return
  dispute.state = next
  if (next !== 'under_review') dispute.closedAt = clock.now()
  if (next === 'lost') {
    dispute.coveredMinor = await coverRefunds(payment, dispute.amountMinor, trx)
  }
  await dispute.save()
  if (next !== 'under_review') await releaseRefunds(paymentId, trx)
  await outbox.publish(trx, `dispute.${next}`, about)
}

/** The bank may take the money, and Stripe its fee, only after the dispute was told of. */
async function takeFee(dispute: Dispute, told: Stripe.Dispute, trx: TransactionClientContract) {
  const feeMinor = feeOf(told)
  if (feeMinor === null || feeMinor === dispute.feeMinor) return
  await dispute.merge({ feeMinor }).save()
  const about = { disputeId: dispute.id, paymentId: dispute.paymentId }
  await outbox.publish(trx, 'dispute.fee_known', { ...about, feeMinor: feeMinor.toString() })
}

/** Null while nothing has been taken. */
function feeOf({ balance_transactions: moves }: Stripe.Dispute): bigint | null {
  return moves.length === 0 ? null : moves.reduce((sum, { fee }) => sum + BigInt(fee), 0n)
}

function open(payment: Payment, told: Stripe.Dispute, client: TransactionClientContract) {
  const dueBy = told.evidence_details.due_by
  return Dispute.create(
    {
      paymentId: payment.id,
      stripeDisputeId: told.id,
      amountMinor: BigInt(told.amount),
      feeMinor: feeOf(told) ?? 0n,
      currency: told.currency.toUpperCase(),
      reason: told.reason,
      state: 'open',
      evidenceDueAt: dueBy ? DateTime.fromSeconds(dueBy, { zone: 'utc' }) : null,
    },
    { client }
  )
}

const EVENTS: Record<DisputeState, DisputeEvent | null> = {
  open: null,
  under_review: 'review',
  won: 'win',
  lost: 'lose',
}

function eventOf({ status }: Stripe.Dispute): DisputeEvent | null {
  const state = disputeStateOf(status)
  return state && EVENTS[state]
}
