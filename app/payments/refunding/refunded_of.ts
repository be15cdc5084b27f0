import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Dispute } from '#payments/models/dispute'
import type { Payment } from '#payments/models/payment'
import { Refund } from '#payments/models/refund'

/**
 * What of a locked payment has gone back, is on its way or was taken by the payer's bank for good;
 * never more than was paid: what was handed over otherwise may have been refunded at Stripe as well.
 */
export async function refundedOf(payment: Payment, client: TransactionClientContract) {
  const refunds = await Refund.query({ client }).where('paymentId', payment.id)
  const lost = await Dispute.query({ client }).where({ paymentId: payment.id, state: 'lost' })
  const gone = [
    ...refunds.map((refund) =>
      refund.state === 'failed' ? refund.coveredMinor : refund.amountMinor
    ),
    ...lost.map(({ amountMinor, coveredMinor }) => amountMinor - (coveredMinor ?? 0n)),
  ]
  const goneMinor = gone.reduce((sum, minor) => sum + minor, 0n)
  return goneMinor < payment.amountMinor ? goneMinor : payment.amountMinor
}
