import type Stripe from 'stripe'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, nextState, outbox } from '#foundation'
import { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'
import { refundedOf } from '#payments/refunding/refunded_of'
import { REFUND_TRANSITIONS, type RefundEvent } from '#payments/refund_states'

/** What Stripe says of a refund, in our words. */
export interface RefundFacts {
  event: RefundEvent
  stripeRefundId: string | null
  failure: string | null
}

/** @see https://docs.stripe.com/api/refunds/object */
export function refundFacts(refund: Stripe.Refund): RefundFacts {
  const failure = refund.failure_reason ?? null
  return { event: eventOf(refund.status), stripeRefundId: refund.id, failure }
}

function eventOf(status: string | null): RefundEvent {
  if (status === 'succeeded') return 'succeed'
  return status === 'failed' || status === 'canceled' ? 'fail' : 'accept'
}

/**
 * Takes over what is new of a refund. A refund that failed is refundable again; one can also fail
 * after it succeeded, which `after` tells. `refund.made_at_stripe { refundId, reference }` tells of what
 * was paid (`order:7`) that a part has gone back which nobody here had ordered.
 */
export async function applyRefund(
  refundId: number,
  facts: RefundFacts,
  trx: TransactionClientContract
) {
  const { paymentId } = await Refund.query({ client: trx }).where('id', refundId).firstOrFail()
  const payment = await Payment.query({ client: trx })
    .where('id', paymentId)
    .forUpdate()
    .firstOrFail()
  const refund = await Refund.query({ client: trx }).where('id', refundId).forUpdate().firstOrFail()
  const before = refund.state
  const next = nextState(REFUND_TRANSITIONS, before, facts.event)
  refund.stripeRefundId = facts.stripeRefundId ?? refund.stripeRefundId
  if (next) refund.state = next
  if (next === 'succeeded') refund.succeededAt = clock.now()
  if (next === 'failed') refund.failure = facts.failure
  refund.updatedAt = clock.now()
  await refund.save()

  const about = {
    refundId,
    reference: refund.reference,
    amountMinor: refund.payableMinor.toString(),
  }
  if (next === 'succeeded') {
    await outbox.publish(trx, 'refund.succeeded', about)
    if (refund.isDirect) {
      await outbox.publish(trx, 'refund.made_at_stripe', { refundId, reference: payment.reference })
    }
  }
  if (next === 'failed') {
    await payment.merge({ refundedMinor: await refundedOf(payment, trx) }).save()
    const details = { after: before, failure: facts.failure }
    await outbox.publish(trx, 'refund.failed', { ...about, ...details })
  }
}
