import db from '@adonisjs/lucid/services/db'
import { recordAudit, type Actor } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import { newSecret } from '#notices/webhooks/signature'

/**
 * Gives an endpoint another secret, told here and never again. For a day, deliveries are signed with
 * the one before as well, so that receivers may change theirs when it suits them.
 */
export class RotateWebhookSecret {
  handle({ endpointId, actor }: { endpointId: number; actor: Actor }): Promise<string> {
    return db.transaction(async (trx) => {
      const endpoint = await WebhookEndpoint.query({ client: trx })
        .where('id', endpointId)
        .forUpdate()
        .firstOrFail()
      const secret = newSecret()
      await endpoint.rotate(secret).save()
      await recordAudit(trx, {
        ...{ actor, action: 'webhook_endpoint.secret_rotated', subjectId: endpointId },
        subjectType: 'webhook_endpoint',
      })
      return secret
    })
  }
}
