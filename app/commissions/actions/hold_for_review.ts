import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  insertRows,
  recordAudit,
  tenantTable,
  toDatabaseTime,
  type Actor,
} from '#foundation'
import { BookSales } from '#commissions/actions/book_sales'
import { freezeOrder, thawOrder } from '#commissions/holds/freeze_orders'

interface Input {
  orderNumber: string
  reason: string
  actor: Actor
}

/** Somebody looks into an order: nothing of it matures until they are done. */
export class HoldForReview {
  /** @returns whether there is such an order */
  async handle({ orderNumber, reason, actor }: Input, trx: TransactionClientContract) {
    const orderId = await lockOrder(orderNumber, trx)
    if (orderId === null) return false
    await new BookSales().handle([orderId], trx)
    if (await openReview(orderId, trx)) return true
    const userId = actor.type === 'user' ? actor.id : null
    const hold = { order_id: orderId, kind: 'review', reason, held_by: userId }
    await insertRows(trx, 'order_holds', [{ ...hold, held_at: toDatabaseTime(clock.now()) }])
    await freezeOrder(orderId, trx)
    await recordAudit(trx, {
      actor,
      action: 'order.held',
      subjectType: 'order',
      subjectId: orderId,
      changes: { reason },
    })
    return true
  }
}

/** The review is over. A dispute that is open still holds the order. */
export class ReleaseFromReview {
  async handle(
    { orderNumber, actor }: Omit<Input, 'reason'>,
    trx: TransactionClientContract
  ): Promise<boolean> {
    const orderId = await lockOrder(orderNumber, trx)
    const review = orderId === null ? null : await openReview(orderId, trx)
    if (orderId === null || !review) return false
    await tenantTable('order_holds', trx)
      .where('id', review.id)
      .update({
        released_at: toDatabaseTime(clock.now()),
        released_by: actor.type === 'user' ? actor.id : null,
      })
    await thawOrder(orderId, trx)
    await recordAudit(trx, {
      actor,
      action: 'order.released',
      subjectType: 'order',
      subjectId: orderId,
    })
    return true
  }
}

async function lockOrder(number: string, trx: TransactionClientContract): Promise<number | null> {
  const order = await tenantTable('orders', trx).where('number', number).forUpdate().first()
  return order ? Number(order.id) : null
}

function openReview(orderId: number, trx: TransactionClientContract) {
  return tenantTable('order_holds', trx)
    .where({ order_id: orderId, kind: 'review' })
    .whereNull('released_at')
    .first()
}
