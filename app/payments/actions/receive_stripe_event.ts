import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, isUniqueViolation, toDatabaseTime } from '#foundation'
import { eventSubject } from '#payments/webhooks/event_subject'
import { handToTenant } from '#payments/webhooks/hand_to_tenant'

/**
 * Takes in an event that Stripe has signed: notes it, and orders what it is about to be fetched
 * anew. The same event again changes nothing. Of a payment that is not known yet, it waits.
 */
export class ReceiveStripeEvent {
  async handle(event: Stripe.Event) {
    const subject = eventSubject(event)
    const now = toDatabaseTime(clock.now())
    const row = {
      stripe_event_id: event.id,
      type: event.type,
      object_id: subject?.stripeId ?? (event.data.object as { id?: string }).id ?? '',
      received_at: now,
      processed_at: subject ? null : now,
    }
    await db
      .transaction(async (trx) => {
        await trx.table('stripe_events').insert(row)
        if (subject) await handToTenant(event.id, subject, trx)
      })
      .catch((error) => {
        if (!isUniqueViolation(error)) throw error
      })
  }
}
