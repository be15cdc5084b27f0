import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, currentTenant, retryOnContention, type ExternalJob } from '#foundation'
import { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'
import { isRefusal, stripe } from '#payments/stripe'
import { applyRefund, refundFacts, type RefundFacts } from '#payments/sync/apply_refund'
import { findAtStripe } from '#payments/sync/sync_refunds'

type Input = { refundId: number }

/**
 * Sends a refund to Stripe. Where it was sent before and the answer is not known, it is looked for
 * first: an idempotency key protects for a day only.
 */
export default class SendRefund implements ExternalJob<Input> {
  readonly external = true

  async handle({ refundId }: Input) {
    const refund = await Refund.findOrFail(refundId)
    if (refund.state !== 'created') return
    const payment = await Payment.findOrFail(refund.paymentId)
    const facts = await this.#outcome(refund, payment.paymentIntentId!)
    await retryOnContention(() => db.transaction((trx) => applyRefund(refundId, facts, trx)))
  }

  async #outcome(refund: Refund, paymentIntentId: string): Promise<RefundFacts> {
    if (refund.sentAt) {
      const found = await findAtStripe(refund, paymentIntentId)
      if (found) return refundFacts(found)
    }
    await refund.merge({ sentAt: clock.now() }).save()
    try {
      return refundFacts(await this.#send(refund, paymentIntentId))
    } catch (error) {
      if (!isRefusal(error)) throw error
      return { event: 'fail', stripeRefundId: null, failure: error.message.slice(0, 255) }
    }
  }

  #send(refund: Refund, paymentIntentId: string): Promise<Stripe.Refund> {
    return stripe().refunds.create(
      {
        payment_intent: paymentIntentId,
        amount: Number(refund.amountMinor),
        reason: 'requested_by_customer',
        metadata: {
          refund: String(refund.id),
          tenant: currentTenant().slug,
          reference: refund.reference,
        },
      },
      { idempotencyKey: `${refund.tenantId}:${refund.idempotencyKey}` }
    )
  }
}
