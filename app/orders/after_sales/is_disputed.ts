import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { disputesOfOrder } from '#orders/after_sales/disputes_of_order'

/**
 * Whether the payer's bank has an order's money and has not decided yet who keeps it. What it took
 * for good is written down as cases, and can be given back no second time.
 */
export async function isDisputed(
  orderId: number,
  trx?: TransactionClientContract
): Promise<boolean> {
  const dispute = await disputesOfOrder(orderId, trx)
    .whereIn('disputes.state', ['open', 'under_review'])
    .select('disputes.id')
    .first()
  return dispute !== null
}
