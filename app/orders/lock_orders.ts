import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import type { OrderState } from '#orders/order_states'

export interface LockedOrder {
  id: number
  state: OrderState
  tracksStock: boolean
  /** Which payment paid it; null as long as none has. */
  paidByPaymentId: number | null
}

/**
 * Holds orders until the transaction ends. Whoever changes an order, or a fulfilment, line or case
 * of it, holds the order first: so all that happens to one order happens one after the other.
 *
 * @throws Error where one of them is not there
 */
export async function lockOrders(
  orderIds: number[],
  trx: TransactionClientContract
): Promise<Map<number, LockedOrder>> {
  const ids = [...new Set(orderIds)]
  const rows = await tenantTable('orders', trx)
    .whereIn('id', ids)
    .select('id', 'state', 'tracks_stock', 'paid_by_payment_id')
    .orderBy('id')
    .forUpdate()
  if (rows.length !== ids.length) throw new Error('There is no such order')
  return new Map(
    rows.map((row) => [
      Number(row.id),
      {
        id: Number(row.id),
        state: row.state,
        tracksStock: Boolean(row.tracks_stock),
        paidByPaymentId: row.paid_by_payment_id && Number(row.paid_by_payment_id),
      },
    ])
  )
}
