import db from '@adonisjs/lucid/services/db'
import { clock, toDatabaseTime } from '#foundation'
import { partOf } from '#payments/webhooks/event_subject'
import { findSubjectPayment, orderSync } from '#payments/webhooks/subject_payment'

const BATCH = 200
/** An event of a payment that is unknown for longer is none of this house. */
const HOPE_HOURS = 24

/**
 * Looks again for the payments of events that came before their ids were written down. What stays
 * unmatched is repaired by the reconciliation, which does not need events.
 */
export default class MatchStripeEvents {
  async run() {
    const events = await db
      .from('stripe_events')
      .whereNull('processed_at')
      .where('received_at', '>', toDatabaseTime(clock.now().minus({ hours: HOPE_HOURS })))
      .orderBy('id', 'desc')
      .limit(BATCH)
    for (const { stripe_event_id: id, type, object_id: stripeId } of events) {
      const part = partOf(type)!
      const payment = await findSubjectPayment({ stripeId, part })
      if (!payment) continue
      await db.transaction(async (trx) => {
        await orderSync(payment, part, trx)
        await trx
          .from('stripe_events')
          .where('stripe_event_id', id)
          .update({ tenant_id: payment.tenantId, processed_at: toDatabaseTime(clock.now()) })
      })
    }
  }
}
