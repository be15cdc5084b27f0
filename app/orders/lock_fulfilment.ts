import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { lockOrders } from '#orders/lock_orders'
import { Fulfilment } from '#orders/models/fulfilment'

/** Holds a fulfilment by holding its order, and reads it as it then is. */
export async function lockFulfilment(
  fulfilmentId: number,
  trx: TransactionClientContract
): Promise<Fulfilment> {
  const find = () => Fulfilment.query({ client: trx }).where('id', fulfilmentId).firstOrFail()
  const { orderId } = await find()
  await lockOrders([orderId], trx)
  return find()
}
