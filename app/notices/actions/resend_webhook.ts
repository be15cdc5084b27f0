import db from '@adonisjs/lucid/services/db'
import { clock, fail, ok, outbox, type Result } from '#foundation'
import { WebhookDelivery } from '#notices/models/webhook_delivery'

/** Sends an event once more, now, and begins its calendar anew. The body is the same as before. */
export class ResendWebhook {
  handle(deliveryId: number): Promise<Result<null, { type: 'endpoint_disabled' }>> {
    return db.transaction(async (trx) => {
      const delivery = await WebhookDelivery.query({ client: trx })
        .where('id', deliveryId)
        .preload('endpoint')
        .forUpdate()
        .firstOrFail()
      if (delivery.endpoint.state !== 'active') return fail({ type: 'endpoint_disabled' })
      const now = clock.now()
      await delivery.merge({ state: 'waiting', attempts: 0, nextAttemptAt: now }).save()
      await outbox.enqueue(trx, 'notices.deliver_webhook', { deliveryId })
      return ok(null)
    })
  }
}
