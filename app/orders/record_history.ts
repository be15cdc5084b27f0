import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, toDatabaseTime, type Actor } from '#foundation'

export interface HistoryEntry {
  orderId: number
  /** Where the change is that of one fulfilment. */
  fulfilmentId?: number
  /** `noun.participle`, e.g. `order.paid`. */
  event: string
  from: string | null
  to: string | null
  actor: Actor
  reason?: string | null
  details?: Record<string, unknown>
  at: DateTime
}

/** Writes what happened, in the transaction in which it happens. */
export async function recordHistory(entries: HistoryEntry[], trx: TransactionClientContract) {
  await insertRows(
    trx,
    'order_events',
    entries.map((entry) => ({
      order_id: entry.orderId,
      fulfilment_id: entry.fulfilmentId ?? null,
      event: entry.event,
      from_state: entry.from,
      to_state: entry.to,
      actor_type: entry.actor.type,
      actor_id: entry.actor.id,
      reason: entry.reason ?? null,
      details: entry.details ? JSON.stringify(entry.details) : null,
      happened_at: toDatabaseTime(entry.at),
    }))
  )
}
