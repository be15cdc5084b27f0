import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, tenantTable, toDatabaseTime } from '#foundation'

/** Nothing of the order matures while it is held. What has matured before stays as it is. */
export async function freezeOrder(orderId: number, trx: TransactionClientContract) {
  await move(orderId, { from: 'pending', to: 'frozen' }, trx)
}

/** Lets the order's earnings go on where they were, unless something else still holds it. */
export async function thawOrder(orderId: number, trx: TransactionClientContract) {
  const held = await tenantTable('order_holds', trx)
    .where('order_id', orderId)
    .whereNull('released_at')
    .first()
  if (!held) await move(orderId, { from: 'frozen', to: 'pending' }, trx)
}

async function move(
  orderId: number,
  { from, to }: { from: string; to: string },
  trx: TransactionClientContract
) {
  for (const table of ['line_splits', 'earnings']) {
    await tenantTable(table, trx)
      .where({ order_id: orderId, state: from })
      .update({ state: to, updated_at: toDatabaseTime(clock.now()) })
  }
}
