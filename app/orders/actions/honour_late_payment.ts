import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { ReserveStock, SellReserved } from '#inventory'
import type { OrderPayment } from '#orders/actions/mark_orders_paid'
import { beginFulfilment } from '#orders/begin_fulfilment'
import { lockOrders } from '#orders/lock_orders'
import { lateStockReference } from '#orders/references'

/** Gives an expired order what it was paid for after all, from where it was to come. */
export class HonourLatePayment {
  /** @returns false where the stock has gone to somebody else */
  async handle(
    { orderId, ...payment }: OrderPayment,
    trx: TransactionClientContract
  ): Promise<boolean> {
    const order = (await lockOrders([orderId], trx)).get(orderId)!
    if (order.tracksStock && !(await this.#takeStock(orderId, payment.paidAt, trx))) return false
    await beginFulfilment([{ ...order, ...payment }], trx)
    return true
  }

  async #takeStock(
    orderId: number,
    paidAt: OrderPayment['paidAt'],
    trx: TransactionClientContract
  ) {
    const rows = await tenantTable('order_lines', trx).where('order_id', orderId).orderBy('id')
    const lines = rows.map((row) => ({
      variantId: Number(row.variant_id),
      locationId: Number(row.location_id),
      quantity: Number(row.quantity),
    }))
    const reference = lateStockReference(orderId)
    const held = await new ReserveStock().handle({ reference, lines, expiresAt: paidAt }, trx)
    return held.ok && (await new SellReserved().handle({ reference }, trx))
  }
}
