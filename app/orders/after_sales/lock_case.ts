import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockOrders } from '#orders/lock_orders'
import { AfterSalesCase } from '#orders/models/after_sales_case'

/** Holds a case by holding its order, and reads it as it then is, with its parcel and lines. */
export async function lockCase(
  caseId: number,
  trx: TransactionClientContract
): Promise<AfterSalesCase> {
  const find = () => AfterSalesCase.query({ client: trx }).where('id', caseId)
  const { orderId } = await find().firstOrFail()
  await lockOrders([orderId], trx)
  return find()
    .preload('fulfilment', (parcel) => parcel.preload('lines'))
    .preload('lines', (lines) => lines.preload('orderLine'))
    .firstOrFail()
}
