import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { inTenantGroups, isUniqueViolation, retryOnContention, updateEach } from '#foundation'
import { PlaceOrders, type PlaceOrderResult } from '#orders/actions/place_orders'
import type { PlaceOrderInput } from '#orders/placing/place_order_input'

export interface OrderToPlace {
  input: PlaceOrderInput
  /** The cart that it is made of, and that then names it. */
  cartId: number | null
}

const MOST_TOGETHER = 50

/**
 * Places an order, together with those that others place at the same moment: fifty at once take as
 * many statements and waits for the disk as one. Each has its own outcome, and where their common
 * transaction fails, each gets its own.
 */
export const placeTogether = inTenantGroups<OrderToPlace, PlaceOrderResult>(
  async (orders) => {
    if (orders.length === 1) return [placeAlone(orders[0])]
    return placeAll(orders).catch(() => orders.map(placeAlone))
  },
  { most: MOST_TOGETHER }
)

/** Of two processes in which the same order is placed, the second finds what the first placed. */
async function placeAlone(order: OrderToPlace): Promise<PlaceOrderResult> {
  const attempt = () => placeAll([order])
  const [result] = await attempt().catch((error) => {
    if (!isUniqueViolation(error)) throw error
    return attempt()
  })
  return result
}

/** Whoever was overtaken once waits for their turn the next time, and is not overtaken again. */
function placeAll(orders: OrderToPlace[]): Promise<PlaceOrderResult[]> {
  let tries = 0
  const place = async (trx: TransactionClientContract) => {
    const inputs = orders.map(({ input }) => input)
    const results = await new PlaceOrders().handle(inputs, trx, { holdsStock: ++tries > 1 })
    await nameInCarts(orders, results, trx)
    return results
  }
  return retryOnContention(() => db.transaction(place))
}

async function nameInCarts(
  orders: OrderToPlace[],
  results: PlaceOrderResult[],
  trx: TransactionClientContract
) {
  const rows = orders.flatMap(({ cartId }, index) => {
    const result = results[index]
    return cartId !== null && result.ok ? [{ id: cartId, order_id: result.value.orderId }] : []
  })
  await updateEach(trx, 'carts', {
    columns: { order_id: 'BIGINT' },
    rows: rows.sort((a, b) => a.id - b.id),
    set: 'target.order_id = step.order_id',
  })
}
