import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable } from '#foundation'
import { Cart } from '#orders/models/cart'

/** Takes what was bought out of the cart it was bought from; what was added since stays. */
export class EmptyCart {
  async handle({ orderId }: { orderId: number }, trx: TransactionClientContract) {
    const cart = await Cart.query({ client: trx }).where({ orderId }).forUpdate().first()
    if (!cart) return
    const bought = await tenantTable('order_lines', trx)
      .where('order_id', orderId)
      .groupBy('variant_id')
      .select('variant_id')
      .sum('quantity as quantity')
    for (const row of bought) {
      const line = tenantTable('cart_lines', trx).where({
        cart_id: cart.id,
        variant_id: row.variant_id,
      })
      const quantity = Number(row.quantity)
      await line.clone().where('quantity', '<=', quantity).delete()
      await line.clone().where('quantity', '>', quantity).decrement('quantity', quantity)
    }
    await cart.merge({ orderId: null }).save()
  }
}
