import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { insertRows, tenantTable } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import type { Occurrence } from '#notices/occurrence'
import { orderDeliveries } from '#notices/webhooks/order_deliveries'
import { webhookEventRow } from '#notices/webhooks/webhook_event_row'

/** Orders occurrences to be delivered to every endpoint that is active now and wants to hear of them. */
export class PublishWebhooks {
  async handle(occurrences: Occurrence[], trx: TransactionClientContract) {
    const endpoints = await WebhookEndpoint.query({ client: trx })
      .where('state', 'active')
      .orderBy('id')
    const wanted = occurrences.filter(({ type }) => endpoints.some((one) => one.wants(type)))
    if (wanted.length === 0) return
    const fresh = await this.#unknown(wanted, trx)
    const eventIds = await insertRows(trx, 'webhook_events', fresh.map(webhookEventRow))
    const deliveries = endpoints.flatMap((endpoint) =>
      fresh.flatMap(({ type }, index) =>
        endpoint.wants(type) ? [{ endpointId: endpoint.id, eventId: eventIds[index] }] : []
      )
    )
    await orderDeliveries(deliveries, trx)
  }

  async #unknown(occurrences: Occurrence[], trx: TransactionClientContract) {
    const keys = occurrences.map(({ key }) => key)
    const known = await tenantTable('webhook_events', trx)
      .whereIn('occurrence', keys)
      .select('occurrence')
    const done = new Set(known.map(({ occurrence }) => occurrence))
    return occurrences.filter(({ key }) => !done.has(key))
  }
}
