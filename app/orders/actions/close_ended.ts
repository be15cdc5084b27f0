import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, retryOnContention, SYSTEM, tenantTable, toDatabaseTime } from '#foundation'
import { OPEN_CASE_STATES } from '#orders/case_states'
import { lockOrders } from '#orders/lock_orders'
import { recordHistory } from '#orders/record_history'

const BATCH = 500

/**
 * Closes the current tenant's fulfilments whose return window has ended and of which no claim
 * awaits its decision, and the orders of which nothing is open any more.
 */
export class CloseEnded {
  async handle() {
    for (;;) {
      const ended = await this.#ended()
      if (ended.length === 0) return
      await retryOnContention(() => db.transaction((trx) => this.#close(ended, trx)))
      if (ended.length < BATCH) return
    }
  }

  async #ended(): Promise<{ id: number; orderId: number }[]> {
    const rows = await tenantTable('fulfilments')
      .where('state', 'delivered')
      .where('returns_until', '<=', toDatabaseTime(clock.now()))
      .whereNotExists((claim) =>
        claim
          .from('after_sales_cases')
          .whereColumn('after_sales_cases.tenant_id', 'fulfilments.tenant_id')
          .whereColumn('after_sales_cases.fulfilment_id', 'fulfilments.id')
          .whereIn('after_sales_cases.state', OPEN_CASE_STATES)
      )
      .select('id', 'order_id')
      .orderBy('returns_until')
      .orderBy('id')
      .limit(BATCH)
    return rows.map((row) => ({ id: Number(row.id), orderId: Number(row.order_id) }))
  }

  async #close(ended: { id: number; orderId: number }[], trx: TransactionClientContract) {
    const at = clock.now()
    const stamps = { closed_at: toDatabaseTime(at), updated_at: toDatabaseTime(at) }
    const orderIds = [...new Set(ended.map(({ orderId }) => orderId))]
    await lockOrders(orderIds, trx)
    const ids = ended.map(({ id }) => id)
    await tenantTable('fulfilments', trx)
      .whereIn('id', ids)
      .where('state', 'delivered')
      .update({ state: 'closed', ...stamps })

    const open = await tenantTable('fulfilments', trx)
      .whereIn('order_id', orderIds)
      .whereNotIn('state', ['closed', 'cancelled'])
      .distinct('order_id')
    const stillOpen = new Set(open.map((row) => Number(row.order_id)))
    const closed = orderIds.filter((id) => !stillOpen.has(id))
    await tenantTable('orders', trx)
      .whereIn('id', closed)
      .where('state', 'paid')
      .update({ state: 'closed', ...stamps })

    const parcels = ended.map(({ id, orderId }) => ({
      ...{ orderId, fulfilmentId: id, event: 'fulfilment.closed', actor: SYSTEM, at },
      ...{ from: 'delivered', to: 'closed' },
    }))
    const orders = closed.map((orderId) => ({
      ...{ orderId, event: 'order.closed', from: 'paid', to: 'closed', actor: SYSTEM, at },
    }))
    await recordHistory([...parcels, ...orders], trx)
    const payloads = closed.map((orderId) => ({ orderId }))
    await outbox.publishMany(trx, 'order.closed', payloads)
  }
}
