import type { ExternalJob } from '#foundation'
import { syncDisputes } from '#payments/sync/sync_disputes'
import { syncPayment } from '#payments/sync/sync_payment'
import { syncRefunds } from '#payments/sync/sync_refunds'

/** What of a payment may have changed at Stripe. */
export type SyncPart = 'payment' | 'refunds' | 'disputes'
type Input = { paymentId: number; part: SyncPart }

const SYNC = { payment: syncPayment, refunds: syncRefunds, disputes: syncDisputes }

/** Fetches a part of a payment anew: Stripe told us, or has not told us for too long. */
export default class SyncPaymentJob implements ExternalJob<Input> {
  readonly external = true

  async handle({ paymentId, part }: Input) {
    await SYNC[part](paymentId)
  }
}
