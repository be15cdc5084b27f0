import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, retryOnContention, type Actor, type Result } from '#foundation'
import type { PurchaseOrder } from '#purchasing/models/purchase_order'
import {
  lockPurchaseOrder,
  movePurchaseOrder,
  type WrongState,
} from '#purchasing/move_purchase_order'

interface Input {
  purchaseOrderId: number
  reason: string
  actor: Actor
}

/** Takes an order back before its brand has confirmed it. */
export class CancelPurchaseOrder {
  handle({ purchaseOrderId, reason, actor }: Input): Promise<Result<PurchaseOrder, WrongState>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const order = await lockPurchaseOrder(purchaseOrderId, trx)
        if (order.state === 'cancelled') return ok(order)
        if (!order.may('cancel')) {
          return fail({ type: 'wrong_state' as const, state: order.state })
        }
        await movePurchaseOrder(order, {
          change: 'cancel',
          action: 'cancelled',
          actor,
          fields: { closedAt: clock.now() },
          details: { reason },
        })
        return ok(order)
      })
    )
  }
}
