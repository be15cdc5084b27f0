import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { outbox, runInTenant } from '#foundation'
import { tenantScope } from '#tenancy'
import type { SyncPart } from '#payments/jobs/sync_payment'
import type { EventSubject } from '#payments/webhooks/event_subject'

export interface SubjectPayment {
  id: number
  tenantId: number
}

/**
 * Finds whose payment an event is about; null where it is not known (yet). The one place where
 * payments are looked for outside a tenant: Stripe's ids are unique over all of them, and nothing in
 * the event itself is believed to name a tenant.
 */
export async function findSubjectPayment({
  stripeId,
}: EventSubject): Promise<SubjectPayment | null> {
  const column = stripeId.startsWith('cs_') ? 'session_id' : 'payment_intent_id'
  const payment = await db
    .from('payments')
    .where(column, stripeId)
    .select('id', 'tenant_id')
    .first()
  return payment && { id: Number(payment.id), tenantId: Number(payment.tenant_id) }
}

/** Orders a part of a payment to be fetched anew, in the tenant whose it is. */
export async function orderSync(
  { id: paymentId, tenantId }: SubjectPayment,
  part: SyncPart,
  trx: TransactionClientContract
) {
  const scope = await tenantScope(tenantId)
  await runInTenant(scope, () => outbox.enqueue(trx, 'payments.sync', { paymentId, part }))
}
