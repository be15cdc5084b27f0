import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { disputesOfOrder } from '#orders/after_sales/disputes_of_order'

/**
 * Whether the payer's bank has taken an order's money back, or may still keep it: what it gave back
 * must not be given back a second time.
 */
export async function isDisputed(
  orderId: number,
  trx?: TransactionClientContract
): Promise<boolean> {
  const dispute = await disputesOfOrder(orderId, trx)
    .whereNot('disputes.state', 'won')
    .select('disputes.id')
    .first()
  return dispute !== null
}
