import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenantId,
  outbox,
  statesBefore,
  SYSTEM,
  tenantTable,
  toDatabaseTime,
  updateEach,
  type Actor,
} from '#foundation'
import { tenantDirectory } from '#tenancy'
import { FULFILMENT_TRANSITIONS } from '#orders/fulfilment_states'
import { lockOrders } from '#orders/lock_orders'
import { recordHistory } from '#orders/record_history'

export interface Delivery {
  fulfilmentId: number
  deliveredAt: DateTime
  /** Who says so; the system where left out. */
  actor?: Actor
  /** How it is known: by `tracking`, or by the passing of a `deadline`. */
  reason?: string
}

/**
 * Notes that parcels have arrived, from which on the return window runs. What was delivered before,
 * or cannot be, is left alone.
 */
export class MarkDelivered {
  /** @returns the ids of the fulfilments that were delivered by this call */
  async handle(deliveries: Delivery[], trx: TransactionClientContract): Promise<number[]> {
    const tenant = await tenantDirectory.byId(currentTenantId())
    const rows = await this.#lockFulfilments(deliveries, trx)
    const delivered = deliveries.flatMap((delivery) => {
      const row = rows.get(delivery.fulfilmentId)
      if (!row) return []
      const returnsUntil = delivery.deliveredAt.plus({ days: tenant!.returnWindowDays })
      return [{ ...delivery, ...row, returnsUntil }]
    })
    await updateEach(trx, 'fulfilments', {
      columns: { delivered_at: 'DATETIME', returns_until: 'DATETIME' },
      rows: delivered.map(({ fulfilmentId, deliveredAt, returnsUntil }) => ({
        id: fulfilmentId,
        delivered_at: toDatabaseTime(deliveredAt),
        returns_until: toDatabaseTime(returnsUntil),
      })),
      set: `target.state = 'delivered', target.delivered_at = step.delivered_at,
        target.returns_until = step.returns_until,
        target.updated_at = '${toDatabaseTime(clock.now())}'`,
    })
    await this.#arrive(
      delivered.map(({ fulfilmentId }) => fulfilmentId),
      trx
    )
    const entries = delivered.map(
      ({ orderId, fulfilmentId, state, deliveredAt, actor, reason }) => ({
        ...{ orderId, fulfilmentId, event: 'fulfilment.delivered', from: state, to: 'delivered' },
        actor: actor ?? SYSTEM,
        reason,
        at: deliveredAt,
      })
    )
    await recordHistory(entries, trx)
    const payloads = delivered.map(({ fulfilmentId, orderId, deliveredAt, returnsUntil }) => ({
      fulfilmentId,
      orderId,
      deliveredAt: deliveredAt.toUTC().toISO(),
      returnsUntil: returnsUntil.toUTC().toISO(),
    }))
    await outbox.publishMany(trx, 'fulfilment.delivered', payloads)
    return delivered.map(({ fulfilmentId }) => fulfilmentId)
  }

  /** Whoever says that all is there says so of each parcel. */
  async #arrive(fulfilmentIds: number[], trx: TransactionClientContract) {
    const now = toDatabaseTime(clock.now())
    await tenantTable('shipments', trx)
      .whereIn('fulfilment_id', fulfilmentIds)
      .where('state', 'shipped')
      .update({ state: 'delivered', delivered_at: now, updated_at: now })
  }

  async #lockFulfilments(deliveries: Delivery[], trx: TransactionClientContract) {
    const ids = deliveries.map(({ fulfilmentId }) => fulfilmentId)
    const owners = await tenantTable('fulfilments', trx).whereIn('id', ids).select('order_id')
    await lockOrders(
      owners.map((row) => Number(row.order_id)),
      trx
    )
    const rows = await tenantTable('fulfilments', trx)
      .whereIn('id', ids)
      .whereIn('state', statesBefore(FULFILMENT_TRANSITIONS, 'deliver'))
      .select('id', 'order_id', 'state')
    return new Map(
      rows.map((row) => [
        Number(row.id),
        { orderId: Number(row.order_id), state: row.state as string },
      ])
    )
  }
}
