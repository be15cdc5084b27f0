import type Stripe from 'stripe'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Payment } from '#payments/models/payment'
import { directReference, Refund } from '#payments/models/refund'
import { refundedOf } from '#payments/refunding/refunded_of'
import { applyRefund, refundFacts } from '#payments/sync/apply_refund'

/**
 * Takes in a refund that somebody made at Stripe instead of here: a row known by Stripe's id, and
 * `refund.succeeded` once the money has gone, as of any other. What failed at once never was one.
 *
 * @throws Error while one of ours is on its way to Stripe for which no money is left: Stripe refuses
 *   it first, and then this is asked for again
 */
export async function takeDirectRefund(
  paymentId: number,
  told: Stripe.Refund,
  trx: TransactionClientContract
) {
  const facts = refundFacts(told)
  const payment = await Payment.query({ client: trx })
    .where('id', paymentId)
    .forUpdate()
    .firstOrFail()
  const known = await Refund.query({ client: trx }).where('stripeRefundId', told.id).first()
  if (known || facts.event === 'fail') return
  const amountMinor = BigInt(told.amount)
  await refuseTwice(payment, amountMinor, trx)
  const reference = directReference(told.id)
  const refund = await Refund.create(
    {
      ...{ paymentId, reference, provider: 'stripe', state: 'created' },
      ...{ amountMinor, coveredMinor: 0n, currency: payment.currency },
      ...{ stripeRefundId: told.id, idempotencyKey: reference },
      sentAt: DateTime.fromSeconds(told.created, { zone: 'utc' }),
    },
    { client: trx }
  )
  await payment.merge({ refundedMinor: await refundedOf(payment, trx) }).save()
  await applyRefund(refund.id, facts, trx)
}

async function refuseTwice(
  { id: paymentId, refundableMinor }: Payment,
  amountMinor: bigint,
  trx: TransactionClientContract
) {
  if (amountMinor <= refundableMinor) return
  const unsent = await Refund.query({ client: trx }).where({ paymentId, state: 'created' }).first()
  if (unsent) throw new Error(`Refund ${unsent.id} is for money that was refunded at Stripe`)
}
