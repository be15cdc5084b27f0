import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox } from '#foundation'

export interface OrderedRefund {
  refundId: number
  reference: string
  /** What is to be sent. */
  amountMinor: bigint
  provider: 'stripe' | 'outside'
}

/** Lets refunds go: what was paid at Stripe is sent there by a job, what was paid outside is done. */
export async function orderRefunds(
  refunds: readonly OrderedRefund[],
  trx: TransactionClientContract
) {
  const atStripe = refunds.filter(({ provider }) => provider === 'stripe')
  const orders = atStripe.map(({ refundId }) => ({ refundId }))
  await outbox.enqueueMany(trx, 'payments.send_refund', orders)
  const done = refunds
    .filter(({ provider }) => provider === 'outside')
    .map(({ refundId, reference, amountMinor }) => ({
      ...{ refundId, reference, amountMinor: amountMinor.toString() },
    }))
  await outbox.publishMany(trx, 'refund.succeeded', done)
}
