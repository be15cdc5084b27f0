import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, retryOnContention, SYSTEM, tenantTable, toDatabaseTime } from '#foundation'
import { ReleaseReserved } from '#inventory'
import { ClosePayments } from '#payments'
import { recordHistory } from '#orders/record_history'
import { orderReference } from '#orders/references'

const BATCH = 200

/** Lets go of the current tenant's orders whose time to pay has passed, and of their stock. */
export class ExpireOrders {
  /** @returns how many expired */
  async handle(): Promise<number> {
    let expired = 0
    for (;;) {
      const batch = await retryOnContention(() => db.transaction((trx) => this.#expire(trx)))
      expired += batch
      if (batch < BATCH) return expired
    }
  }

  async #expire(trx: TransactionClientContract): Promise<number> {
    const now = clock.now()
    const rows = await tenantTable('orders', trx)
      .where('state', 'awaiting_payment')
      .where('expires_at', '<=', toDatabaseTime(now))
      .select('id')
      .orderBy('expires_at')
      .orderBy('id')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
    const ids = rows.map(({ id }) => Number(id))
    if (ids.length === 0) return 0
    await tenantTable('orders', trx)
      .whereIn('id', ids)
      .update({ state: 'expired', updated_at: toDatabaseTime(now) })

    const references = ids.map(orderReference)
    await new ReleaseReserved().handleMany(references, trx)
    await new ClosePayments().handle(references, trx)
    const change = { event: 'order.expired', from: 'awaiting_payment', to: 'expired' }
    const entries = ids.map((orderId) => ({ orderId, ...change, actor: SYSTEM, at: now }))
    await recordHistory(entries, trx)
    const payloads = ids.map((orderId) => ({ orderId }))
    await outbox.publishMany(trx, 'order.expired', payloads)
    return ids.length
  }
}
