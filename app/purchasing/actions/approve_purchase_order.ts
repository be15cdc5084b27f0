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
  actor: Actor
}

/** Sends a draft to its brand. An order that was approved before stays as it is. */
export class ApprovePurchaseOrder {
  handle({ purchaseOrderId, actor }: Input): Promise<Result<PurchaseOrder, WrongState>> {
    return retryOnContention(() =>
      db.transaction(async (trx) => {
        const order = await lockPurchaseOrder(purchaseOrderId, trx)
        if (!order.may('approve')) {
          if (order.approvedAt && order.state !== 'cancelled') return ok(order)
          return fail({ type: 'wrong_state' as const, state: order.state })
        }
        await movePurchaseOrder(order, {
          change: 'approve',
          action: 'approved',
          actor,
          fields: { approvedBy: actor.id, approvedAt: clock.now() },
          details: { totalMinor: order.totalMinor.toString() },
        })
        return ok(order)
      })
    )
  }
}
