import { tenantTable } from '#foundation'
import { availableQuantities } from '#inventory'
import type { Cart } from '#orders/models/cart'

/**
 * How many of each variant the holder of a cart can have: what is available, and what their own
 * unpaid order holds, which a new one replaces. Else who comes back from the payment page would
 * find the last piece sold out, by themselves.
 */
export async function unitsWithinReach(
  cart: Pick<Cart, 'orderId'> | null,
  variantIds: number[]
): Promise<Map<number, number>> {
  const available = await availableQuantities(variantIds)
  const held = cart?.orderId ? await heldBy(cart.orderId) : []
  for (const { variantId, quantity } of held) {
    available.set(variantId, (available.get(variantId) ?? 0) + quantity)
  }
  return available
}

async function heldBy(orderId: number): Promise<{ variantId: number; quantity: number }[]> {
  const rows = await tenantTable('order_lines')
    .join('orders', (join) =>
      join
        .on('orders.tenant_id', 'order_lines.tenant_id')
        .andOn('orders.id', 'order_lines.order_id')
    )
    .where('orders.id', orderId)
    .where('orders.state', 'awaiting_payment')
    .select('order_lines.variant_id as variantId', 'order_lines.quantity')
  return rows.map(({ variantId, quantity }) => ({ variantId, quantity: Number(quantity) }))
}
