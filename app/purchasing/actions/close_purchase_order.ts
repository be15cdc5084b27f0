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

/** Closes an order short: what has not arrived is waited for no longer, and is not owed. */
export class ClosePurchaseOrder {
  handle({ purchaseOrderId, reason, actor }: Input): Promise<Result<PurchaseOrder, WrongState>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const order = await lockPurchaseOrder(purchaseOrderId, trx)
        if (order.state === 'closed') return ok(order)
        if (!order.may('close')) return fail({ type: 'wrong_state' as const, state: order.state })
        await movePurchaseOrder(order, {
          change: 'close',
          action: 'closed_short',
          actor,
          fields: { closedAt: clock.now() },
          details: { reason },
        })
        return ok(order)
      })
    )
  }
}
