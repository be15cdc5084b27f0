import type { ExternalJob } from '#foundation'
import { Payment } from '#payments/models/payment'
import { isRefusal, stripe } from '#payments/stripe'
import { syncPayment } from '#payments/sync/sync_payment'

type Input = { reference: string }

/** Closes Stripe's page for what is not to be paid any more; was it paid just before, so be it. */
export default class CloseCheckout implements ExternalJob<Input> {
  readonly external = true

  async handle({ reference }: Input) {
    const payments = await Payment.query().where('reference', reference).where('state', 'open')
    for (const { id, sessionId } of payments) {
      await stripe()
        .checkout.sessions.expire(sessionId!)
        .catch((error) => {
          if (!isRefusal(error)) throw error
        })
      await syncPayment(id)
    }
  }
}
