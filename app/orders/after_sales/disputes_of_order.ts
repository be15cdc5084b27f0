import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'

/** The disputes about the payment that paid an order. */
export function disputesOfOrder(orderId: number, client?: TransactionClientContract) {
  return tenantTable('disputes', client)
    .join('orders', (join) =>
      join
        .on('orders.tenant_id', 'disputes.tenant_id')
        .andOn('orders.paid_by_payment_id', 'disputes.payment_id')
    )
    .where('orders.id', orderId)
}
