import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention, tenantTable, toDatabaseTime } from '#foundation'
import { MarkDelivered } from '#orders/actions/mark_delivered'

/** A parcel of which nobody says otherwise for so long has arrived. */
export const DELIVERED_AFTER_DAYS = 14
const BATCH = 500

/** Takes the current tenant's parcels for delivered that were shipped long ago. */
export class DeliverOverdue {
  async handle() {
    const now = clock.now()
    const shippedBefore = toDatabaseTime(now.minus({ days: DELIVERED_AFTER_DAYS }))
    for (;;) {
      const rows = await tenantTable('fulfilments')
        .where('state', 'shipped')
        .where('shipped_at', '<=', shippedBefore)
        .select('id')
        .orderBy('shipped_at')
        .orderBy('id')
        .limit(BATCH)
      const deliveries = rows.map(({ id }) => ({
        ...{ fulfilmentId: Number(id), deliveredAt: now, reason: 'deadline' },
      }))
      await retryOnContention(() =>
        db.transaction((trx) => new MarkDelivered().handle(deliveries, trx))
      )
      if (rows.length < BATCH) return
    }
  }
}
