import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, tenantTable } from '#foundation'

/**
 * Takes what was bought out of the carts it was bought from; what was added since stays. The same
 * few statements for any number of orders.
 */
export class EmptyCarts {
  async handle(orderIds: number[], trx: TransactionClientContract) {
    const carts = await tenantTable('carts', trx)
      .whereIn('order_id', orderIds)
      .select('id')
      .orderBy('id')
      .forUpdate()
    if (carts.length === 0) return
    const cartIds = carts.map(({ id }) => Number(id))
    const bought = `
      carts JOIN (
        SELECT order_id, variant_id, SUM(quantity) AS quantity FROM order_lines
        WHERE tenant_id = :tenant AND order_id IN (:orders) GROUP BY order_id, variant_id
      ) AS bought ON bought.order_id = carts.order_id
      JOIN cart_lines ON cart_lines.tenant_id = carts.tenant_id
        AND cart_lines.cart_id = carts.id AND cart_lines.variant_id = bought.variant_id`
    const where = 'carts.tenant_id = :tenant AND carts.id IN (:carts)'
    const bindings = { tenant: currentTenantId(), orders: orderIds, carts: cartIds }
    await trx.rawQuery(
      `DELETE cart_lines FROM ${bought} WHERE ${where} AND cart_lines.quantity <= bought.quantity`,
      bindings
    )
    await trx.rawQuery(
      `UPDATE ${bought} SET cart_lines.quantity = cart_lines.quantity - bought.quantity
       WHERE ${where}`,
      bindings
    )
    await tenantTable('carts', trx).whereIn('id', cartIds).update({ order_id: null })
  }
}
