import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { orderReference } from '#orders/references'

/**
 * Whether the payer's bank has taken back all that was left of an order's payment, for good. What is
 * cancelled then goes back on the shelf, and nothing to the customer, who has it all.
 */
export async function isLostToBank(
  orderId: number,
  trx: TransactionClientContract
): Promise<boolean> {
  const dispute = await tenantTable('disputes', trx)
    .join('payments', (join) =>
      join
        .on('payments.tenant_id', 'disputes.tenant_id')
        .andOn('payments.id', 'disputes.payment_id')
    )
    .where('payments.reference', orderReference(orderId))
    .where('disputes.state', 'lost')
    .whereRaw('disputes.amount_minor + payments.refunded_minor >= payments.amount_minor')
    .select('disputes.id')
    .first()
  return dispute !== null
}
