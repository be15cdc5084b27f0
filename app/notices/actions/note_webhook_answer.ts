import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, outbox, recordAudit, SYSTEM } from '#foundation'
import { WebhookDelivery } from '#notices/models/webhook_delivery'
import { MOST_FAILURES_IN_ROW, WebhookEndpoint } from '#notices/models/webhook_endpoint'
import type { WebhookAnswer } from '#notices/webhooks/post_webhook'
import { minutesUntilRetry } from '#notices/webhooks/retry_delays'

interface Attempt {
  deliveryId: number
  answer: WebhookAnswer
}

/** Takes any 2xx for "received"; everything else is tried again, until nothing is left to try. */
export class NoteWebhookAnswer {
  async handle({ deliveryId, answer }: Attempt, trx: TransactionClientContract) {
    const { endpointId } = await WebhookDelivery.query({ client: trx })
      .where('id', deliveryId)
      .firstOrFail()
    const endpoint = await WebhookEndpoint.query({ client: trx })
      .where('id', endpointId)
      .forUpdate()
      .firstOrFail()
    const delivery = await WebhookDelivery.query({ client: trx })
      .where('id', deliveryId)
      .forUpdate()
      .firstOrFail()
    delivery.merge({
      attempts: delivery.attempts + 1,
      answerStatus: answer.status,
      answer: answer.text || null,
    })
    if (answer.status !== null && answer.status >= 200 && answer.status < 300) {
      const received = { deliveredAt: clock.now(), nextAttemptAt: null }
      await delivery.merge({ state: 'delivered', ...received }).save()
      await endpoint.merge({ failuresInRow: 0 }).save()
      return
    }
    await this.#retryLater(delivery, trx)
    await this.#countFailure(endpoint, trx)
  }

  async #retryLater(delivery: WebhookDelivery, trx: TransactionClientContract) {
    const minutes = minutesUntilRetry(delivery.attempts)
    if (minutes === null) {
      await delivery.merge({ state: 'failed', nextAttemptAt: null }).save()
      return
    }
    const availableAt = clock.now().plus({ minutes })
    await delivery.merge({ nextAttemptAt: availableAt }).save()
    const payload = { deliveryId: delivery.id }
    await outbox.enqueue(trx, 'notices.deliver_webhook', payload, { availableAt })
  }

  async #countFailure(endpoint: WebhookEndpoint, trx: TransactionClientContract) {
    endpoint.failuresInRow += 1
    if (endpoint.failuresInRow >= MOST_FAILURES_IN_ROW && endpoint.state === 'active') {
      endpoint.disable('failures')
      await recordAudit(trx, {
        ...{ actor: SYSTEM, action: 'webhook_endpoint.disabled', subjectId: endpoint.id },
        subjectType: 'webhook_endpoint',
        changes: { failuresInRow: endpoint.failuresInRow },
      })
    }
    await endpoint.save()
  }
}
