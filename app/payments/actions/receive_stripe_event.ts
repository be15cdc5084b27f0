import type Stripe from 'stripe'
import db from '@adonisjs/lucid/services/db'
import { clock, isUniqueViolation, toDatabaseTime } from '#foundation'
import { eventSubject } from '#payments/webhooks/event_subject'
import { findSubjectPayment, orderSync } from '#payments/webhooks/subject_payment'

/**
 * Takes in an event that Stripe has signed: notes it, and orders what it is about to be fetched
 * anew. The same event again changes nothing. Of a payment that is not known yet, it waits; what
 * tells nothing that others do not tell is passed over.
 */
export class ReceiveStripeEvent {
  async handle(event: Stripe.Event) {
    const subject = eventSubject(event)
    if (!subject) return
    const payment = await findSubjectPayment(subject)
    const now = toDatabaseTime(clock.now())
    const row = {
      stripe_event_id: event.id,
      type: event.type,
      object_id: subject.stripeId,
      tenant_id: payment?.tenantId ?? null,
      received_at: now,
      processed_at: payment ? now : null,
    }
    await db
      .transaction(async (trx) => {
        await trx.table('stripe_events').insert(row)
        if (payment) await orderSync(payment, subject.part, trx)
      })
      .catch((error) => {
        if (!isUniqueViolation(error)) throw error
      })
  }
}
