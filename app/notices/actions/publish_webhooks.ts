import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  clock,
  currentTenant,
  insertRows,
  outbox,
  publicCode,
  tenantTable,
  toDatabaseTime,
} from '#foundation'
import type { Occurrence } from '#notices/occurrence'

/** Orders occurrences to be delivered to every endpoint that is active now. */
export class PublishWebhooks {
  async handle(occurrences: Occurrence[], trx: TransactionClientContract) {
    const endpoints = await tenantTable('webhook_endpoints', trx)
      .where('state', 'active')
      .select('id')
    if (endpoints.length === 0) return
    const fresh = await this.#unknown(occurrences, trx)
    await insertRows(trx, 'webhook_events', fresh.map(eventRow))
    const events = await tenantTable('webhook_events', trx)
      .whereIn(
        'occurrence',
        fresh.map(({ key }) => key)
      )
      .select('id')
      .orderBy('id')
    await this.#deliver(
      endpoints.map(({ id }) => Number(id)),
      events.map(({ id }) => Number(id)),
      trx
    )
  }

  async #unknown(occurrences: Occurrence[], trx: TransactionClientContract) {
    const keys = occurrences.map(({ key }) => key)
    const known = await tenantTable('webhook_events', trx)
      .whereIn('occurrence', keys)
      .select('occurrence')
    const done = new Set(known.map(({ occurrence }) => occurrence))
    return occurrences.filter(({ key }) => !done.has(key))
  }

  async #deliver(endpointIds: number[], eventIds: number[], trx: TransactionClientContract) {
    const now = toDatabaseTime(clock.now())
    const rows = endpointIds.flatMap((endpointId) =>
      eventIds.map((eventId) => ({
        ...{ endpoint_id: endpointId, event_id: eventId, state: 'waiting' },
        ...{ next_attempt_at: now, created_at: now, updated_at: now },
      }))
    )
    await insertRows(trx, 'webhook_deliveries', rows)
    const deliveries = await tenantTable('webhook_deliveries', trx)
      .whereIn('event_id', eventIds)
      .select('id')
      .orderBy('id')
    const payloads = deliveries.map(({ id }) => ({ deliveryId: Number(id) }))
    await outbox.enqueueMany(trx, 'notices.deliver_webhook', payloads)
  }
}

function eventRow({ key, type, content }: Occurrence) {
  const code = `evt_${publicCode(20)}`
  const createdAt = clock.now()
  const body = {
    ...{ id: code, type, created_at: createdAt.toISO(), tenant: currentTenant().slug },
    data: content,
  }
  return {
    ...{ code, occurrence: key, type },
    payload: JSON.stringify(body),
    created_at: toDatabaseTime(createdAt),
  }
}
