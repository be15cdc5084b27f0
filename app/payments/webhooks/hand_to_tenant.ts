import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, runInTenant, toDatabaseTime } from '#foundation'
import { tenantScope } from '#tenancy'
import type { EventSubject } from '#payments/webhooks/event_subject'

/**
 * Finds whose payment an event is about, and orders its sync there. The one place where payments
 * are looked for outside a tenant: Stripe's ids are unique over all of them, and nothing in the
 * event itself is believed to name a tenant.
 *
 * @returns false where the payment is not known (yet)
 */
export async function handToTenant(
  stripeEventId: string,
  { stripeId, part }: EventSubject,
  trx: TransactionClientContract
): Promise<boolean> {
  const payment = await trx
    .from('payments')
    .where('session_id', stripeId)
    .orWhere('payment_intent_id', stripeId)
    .select('id', 'tenant_id')
    .first()
  if (!payment) return false
  const scope = await tenantScope(Number(payment.tenant_id))
  await runInTenant(scope, () =>
    outbox.enqueue(trx, 'payments.sync', { paymentId: Number(payment.id), part })
  )
  await trx
    .from('stripe_events')
    .where('stripe_event_id', stripeEventId)
    .update({ tenant_id: scope.id, processed_at: toDatabaseTime(clock.now()) })
  return true
}
