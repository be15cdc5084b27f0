import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, outbox, SYSTEM, toDatabaseTime, updateEach } from '#foundation'
import type { LockedOrder } from '#orders/lock_orders'
import { recordHistory } from '#orders/record_history'

/** Days in which a brand is to ship what was paid. */
const SHIP_WITHIN_DAYS = 3

/** A locked order with the payment that pays it. */
export type PaidOrder = Pick<LockedOrder, 'id' | 'state'> & { paymentId: number; paidAt: DateTime }

/** Marks locked orders paid and hands them to those who ship. Their stock is sold already. */
export async function beginFulfilment(orders: PaidOrder[], trx: TransactionClientContract) {
  if (orders.length === 0) return
  const now = toDatabaseTime(clock.now())
  await updateEach(trx, 'orders', {
    columns: { paid_at: 'DATETIME', payment: 'BIGINT' },
    rows: orders.map(({ id, paymentId, paidAt }) => ({
      ...{ id, payment: paymentId, paid_at: toDatabaseTime(paidAt) },
    })),
    set: `target.state = 'paid', target.paid_at = step.paid_at,
      target.paid_by_payment_id = step.payment, target.updated_at = '${now}'`,
  })
  await trx.rawQuery(
    `UPDATE orders JOIN fulfilments
       ON fulfilments.tenant_id = orders.tenant_id AND fulfilments.order_id = orders.id
     SET fulfilments.state = 'awaiting_shipment',
         fulfilments.ship_by = orders.paid_at + INTERVAL ${SHIP_WITHIN_DAYS} DAY,
         fulfilments.updated_at = ?
     WHERE orders.tenant_id = ? AND orders.id IN (?) AND fulfilments.state = 'awaiting_payment'`,
    [now, currentTenantId(), orders.map(({ id }) => id)]
  )
  const entries = orders.map(({ id, state, paidAt }) => ({
    orderId: id,
    event: 'order.paid',
    from: state,
    to: 'paid',
    actor: SYSTEM,
    at: paidAt,
  }))
  await recordHistory(entries, trx)
  const payloads = orders.map(({ id }) => ({ orderId: id }))
  await outbox.publishMany(trx, 'order.paid', payloads)
}
