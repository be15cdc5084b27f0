import db from '@adonisjs/lucid/services/db'
import { clock, type ExternalJob } from '#foundation'
import { NoteWebhookAnswer } from '#notices/actions/note_webhook_answer'
import { WebhookDelivery } from '#notices/models/webhook_delivery'
import { postWebhook } from '#notices/webhooks/post_webhook'
import { SIGNATURE_HEADER, signWebhook } from '#notices/webhooks/signature'

type Input = { deliveryId: number }

/**
 * Sends one event to one endpoint and notes the answer. What was refused is ordered anew by the
 * delivery's own calendar, so that the log shows when; the outbox only sees to crashes.
 */
export default class DeliverWebhook implements ExternalJob<Input> {
  readonly external = true

  async handle({ deliveryId }: Input) {
    const delivery = await WebhookDelivery.query()
      .where('id', deliveryId)
      .preload('endpoint')
      .preload('event')
      .firstOrFail()
    const { endpoint, event } = delivery
    if (delivery.state !== 'waiting' || endpoint.state !== 'active') return
    const body = JSON.stringify(event.payload)
    const at = Math.floor(clock.millis() / 1_000)
    const answer = await postWebhook(endpoint.url, body, {
      [SIGNATURE_HEADER]: signWebhook(body, endpoint.plainSecrets, at),
      'banyan-event': event.type,
    })
    await db.transaction((trx) => new NoteWebhookAnswer().handle({ deliveryId, answer }, trx))
  }
}
