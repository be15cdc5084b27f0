import db from '@adonisjs/lucid/services/db'
import { clock, toDatabaseTime } from '#foundation'
import { partOf } from '#payments/webhooks/event_subject'
import { handToTenant } from '#payments/webhooks/hand_to_tenant'

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
      await db.transaction((trx) => handToTenant(id, { stripeId, part }, trx))
    }
  }
}
