import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { fail, insertRows, ok, type Result } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import { TEST_EVENT } from '#notices/webhooks/event_types'
import { orderDeliveries } from '#notices/webhooks/order_deliveries'
import { webhookEventRow } from '#notices/webhooks/webhook_event_row'

/** Sends an event about nothing to one endpoint, signed, logged and tried again like any other. */
export class SendTestWebhook {
  handle(endpointId: number): Promise<Result<null, { type: 'endpoint_disabled' }>> {
    return db.transaction(async (trx) => {
      const endpoint = await WebhookEndpoint.findOrFail(endpointId, { client: trx })
      if (endpoint.state !== 'active') return fail({ type: 'endpoint_disabled' })
      const test = { key: `${TEST_EVENT}:${randomUUID()}`, type: TEST_EVENT, content: {} }
      const [eventId] = await insertRows(trx, 'webhook_events', [webhookEventRow(test)])
      await orderDeliveries([{ endpointId, eventId }], trx)
      return ok(null)
    })
  }
}
