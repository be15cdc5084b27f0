import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant, outbox, retryOnContention, type ExternalJob } from '#foundation'
import { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'
import { disputedPayments, wasDisputed } from '#payments/refunding/waiting_refunds'
import { isRefusal, stripe } from '#payments/stripe'
import { applyRefund, refundFacts, type RefundFacts } from '#payments/sync/apply_refund'
import { findAtStripe } from '#payments/sync/sync_refunds'

type Input = { refundId: number }

const HOLD: RefundFacts = { event: 'hold', stripeRefundId: null, failure: null }

/**
 * Sends a refund to Stripe. Where it was sent before and the answer is not known, it is looked for
 * first: an idempotency key protects for a day only. While the payer's bank disputes the payment,
 * and where Stripe knows of a dispute before we do, it waits.
 */
export default class SendRefund implements ExternalJob<Input> {
  readonly external = true

  async handle({ refundId }: Input) {
    const refund = await Refund.findOrFail(refundId)
    if (refund.state !== 'created') return
    const payment = await Payment.findOrFail(refund.paymentId)
    const facts = await this.#outcome(refund, payment.paymentIntentId!)
    await retryOnContention(() =>
      db.transaction(async (trx) => {
        await applyRefund(refundId, facts, trx)
        if (facts.event !== 'hold') return
        const disputes = { paymentId: payment.id, part: 'disputes' }
        await outbox.enqueue(trx, 'payments.sync', disputes)
      })
    )
  }

  async #outcome(refund: Refund, paymentIntentId: string): Promise<RefundFacts> {
    if (refund.sentAt) {
      const found = await findAtStripe(refund, paymentIntentId)
      if (found) return refundFacts(found)
    }
    if ((await disputedPayments([refund.paymentId])).size > 0) return HOLD
    await refund.merge({ sentAt: clock.now() }).save()
    try {
      return refundFacts(await this.#send(refund, paymentIntentId))
    } catch (error) {
      if (!isRefusal(error)) throw error
      const isNews = error.code === 'charge_disputed' && !(await wasDisputed(refund.paymentId))
      if (isNews) return HOLD
      return { event: 'fail', stripeRefundId: null, failure: error.message.slice(0, 255) }
    }
  }

  #send(refund: Refund, paymentIntentId: string): Promise<Stripe.Refund> {
    return stripe().refunds.create(
      {
        payment_intent: paymentIntentId,
        amount: Number(refund.payableMinor),
        reason: 'requested_by_customer',
        metadata: {
          refund: String(refund.id),
          tenant: currentTenant().slug,
          reference: refund.reference,
        },
      },
      { idempotencyKey: stripeKey(refund) }
    )
  }
}

/** Stripe remembers refusals, too: what waited and is let go is another request. */
function stripeKey({ tenantId, idempotencyKey, releasedAt }: Refund): string {
  const release = releasedAt ? `:${releasedAt.toUnixInteger()}` : ''
  return `${tenantId}:${idempotencyKey}${release}`
}
