import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockOrders } from '#orders/lock_orders'
import { Invoice } from '#orders/models/invoice'

/** Holds the invoice of an order by holding the order. @throws E_ROW_NOT_FOUND where none is asked for */
export async function lockInvoice(
  orderId: number,
  trx: TransactionClientContract
): Promise<Invoice> {
  await lockOrders([orderId], trx)
  return Invoice.query({ client: trx }).where('orderId', orderId).preload('order').firstOrFail()
}
