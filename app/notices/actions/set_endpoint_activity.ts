import db from '@adonisjs/lucid/services/db'
import { recordAudit, type Actor } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'

interface Activity {
  endpointId: number
  isActive: boolean
  actor: Actor
}

/** Lets an endpoint listen, or no longer. What happens while it does not is not sent later. */
export class SetEndpointActivity {
  handle({ endpointId, isActive, actor }: Activity): Promise<void> {
    return db.transaction(async (trx) => {
      const endpoint = await WebhookEndpoint.query({ client: trx })
        .where('id', endpointId)
        .forUpdate()
        .firstOrFail()
      await (isActive ? endpoint.enable() : endpoint.disable('person')).save()
      await recordAudit(trx, {
        action: isActive ? 'webhook_endpoint.enabled' : 'webhook_endpoint.disabled',
        ...{ actor, subjectType: 'webhook_endpoint', subjectId: endpointId },
      })
    })
  }
}
