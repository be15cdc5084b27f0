import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { tenantTable, updateEach } from '#foundation'

interface LineOfOrderedCart {
  cartId: number
  orderId: number
  /** Null, as what follows, in a cart that is empty already. */
  lineId: number | null
  variantId: number
  quantity: number
}

/**
 * Takes what was bought out of the carts it was bought from; what was added since stays. The same
 * few statements for any number of orders.
 */
export class EmptyCarts {
  async handle(orderIds: number[], trx: TransactionClientContract) {
    const lines = await this.#lock(orderIds, trx)
    if (lines.length === 0) return
    const bought = await this.#boughtUnits(orderIds, trx)
    const left = lines
      .filter((line) => bought.has(keyOf(line)))
      .map((line) => ({ id: line.lineId!, quantity: line.quantity - bought.get(keyOf(line))! }))
    const gone = left.filter(({ quantity }) => quantity <= 0).map(({ id }) => id)
    const rows = left.filter(({ quantity }) => quantity > 0)

    if (gone.length > 0) await tenantTable('cart_lines', trx).whereIn('id', gone).delete()
    const columns = { quantity: 'INT' } as const
    await updateEach(trx, 'cart_lines', { columns, rows, set: 'target.quantity = step.quantity' })
    const cartIds = [...new Set(lines.map(({ cartId }) => cartId))]
    await tenantTable('carts', trx).whereIn('id', cartIds).update({ order_id: null })
  }

  #lock(orderIds: number[], trx: TransactionClientContract): Promise<LineOfOrderedCart[]> {
    return tenantTable('carts', trx)
      .joinRaw(
        `LEFT JOIN cart_lines AS l ON l.tenant_id = carts.tenant_id AND l.cart_id = carts.id`
      )
      .whereIn('carts.order_id', orderIds)
      .select('carts.id as cartId', 'carts.order_id as orderId')
      .select('l.id as lineId', 'l.variant_id as variantId', 'l.quantity as quantity')
      .orderBy('carts.id')
      .orderBy('l.id')
      .forUpdate()
  }

  async #boughtUnits(orderIds: number[], trx: TransactionClientContract) {
    const sums = await tenantTable('order_lines', trx)
      .whereIn('order_id', orderIds)
      .groupBy('order_id', 'variant_id')
      .select('order_id as orderId', 'variant_id as variantId')
      .sum('quantity as units')
    return new Map(sums.map((sum) => [keyOf(sum), Number(sum.units)] as const))
  }
}

const keyOf = ({ orderId, variantId }: { orderId: number; variantId: number }) =>
  `${orderId}:${variantId}`
