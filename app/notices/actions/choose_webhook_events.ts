import db from '@adonisjs/lucid/services/db'
import { recordAudit, type Actor } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'

interface ChosenEvents {
  endpointId: number
  /** All of them, those that come later included, where null. */
  eventTypes: string[] | null
  actor: Actor
}

/** Says what an endpoint hears of from now on. What is on its way already arrives. */
export class ChooseWebhookEvents {
  handle({ endpointId, eventTypes, actor }: ChosenEvents): Promise<void> {
    return db.transaction(async (trx) => {
      const endpoint = await WebhookEndpoint.query({ client: trx })
        .where('id', endpointId)
        .forUpdate()
        .firstOrFail()
      await endpoint.merge({ eventTypes }).save()
      await recordAudit(trx, {
        ...{ actor, action: 'webhook_endpoint.events_chosen', subjectId: endpointId },
        subjectType: 'webhook_endpoint',
        changes: { eventTypes },
      })
    })
  }
}
