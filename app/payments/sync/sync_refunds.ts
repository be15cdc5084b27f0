import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'
import { stripe } from '#payments/stripe'
import { applyRefund, refundFacts } from '#payments/sync/apply_refund'
import { takeDirectRefund } from '#payments/sync/take_direct_refund'

/** More refunds than a payment can have, in one answer of Stripe's. */
const MOST_REFUNDS = 100

/** Fetches all refunds of a payment anew and takes over what is new, of ours and of others. */
export async function syncRefunds(paymentId: number) {
  const { paymentIntentId } = await Payment.findOrFail(paymentId)
  if (!paymentIntentId) return
  const told = await refundsAtStripe(paymentIntentId)
  const ours = await Refund.query().where('payment_id', paymentId)
  for (const one of told) {
    const refund = ours.find((each) => isSame(each, one))
    await retryOnContention(() =>
      db.transaction((trx) =>
        refund
          ? applyRefund(refund.id, refundFacts(one), trx)
          : takeDirectRefund(paymentId, one, trx)
      )
    )
  }
}

/** The refund at Stripe that a row of ours ordered, whether or not its answer ever came. */
export async function findAtStripe(refund: Refund, paymentIntentId: string) {
  const told = await refundsAtStripe(paymentIntentId)
  return told.find((one) => isSame(refund, one)) ?? null
}

async function refundsAtStripe(paymentIntentId: string): Promise<Stripe.Refund[]> {
  return stripe()
    .refunds.list({ payment_intent: paymentIntentId, limit: MOST_REFUNDS })
    .autoPagingToArray({ limit: 10 * MOST_REFUNDS })
}

/** Its metadata names our row, as far as it belongs to this payment at all. */
function isSame(refund: Refund, told: Stripe.Refund): boolean {
  if (refund.stripeRefundId) return refund.stripeRefundId === told.id
  return told.metadata?.refund === String(refund.id)
}
