import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { orderReference } from '#orders/references'

/**
 * Whether the payer's bank has taken an order's money back, or may still keep it: what it gave back
 * must not be given back a second time.
 */
export async function isDisputed(
  orderId: number,
  trx?: TransactionClientContract
): Promise<boolean> {
  const dispute = await tenantTable('disputes', trx)
    .join('payments', (join) =>
      join
        .on('payments.tenant_id', 'disputes.tenant_id')
        .andOn('payments.id', 'disputes.payment_id')
    )
    .where('payments.reference', orderReference(orderId))
    .whereNot('disputes.state', 'won')
    .select('disputes.id')
    .first()
  return dispute !== null
}
