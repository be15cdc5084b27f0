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
    const eventIds = await insertRows(trx, 'webhook_events', fresh.map(eventRow))
    await this.#deliver(
      endpoints.map(({ id }) => Number(id)),
      eventIds,
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
    const ids = await insertRows(trx, 'webhook_deliveries', rows)
    const payloads = ids.map((deliveryId) => ({ deliveryId }))
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
