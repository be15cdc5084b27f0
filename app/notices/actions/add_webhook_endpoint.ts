import db from '@adonisjs/lucid/services/db'
import { ok, recordAudit, type Actor, type Result } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import { newSecret } from '#notices/webhooks/signature'
import { checkWebhookAddress, type AddressProblem } from '#notices/webhooks/webhook_address'

interface NewEndpoint {
  url: string
  description: string | null
  actor: Actor
}

/** Lets another system listen. Its secret is told here, and never again. */
export class AddWebhookEndpoint {
  async handle({
    url,
    description,
    actor,
  }: NewEndpoint): Promise<Result<{ endpointId: number; secret: string }, AddressProblem>> {
    const checked = checkWebhookAddress(url)
    if (!checked.ok) return checked
    const secret = newSecret()
    return db.transaction(async (trx) => {
      const endpoint = new WebhookEndpoint().useTransaction(trx)
      endpoint.merge({ url: checked.value.href, description, state: 'active' })
      endpoint.plainSecret = secret
      await endpoint.save()
      await recordAudit(trx, {
        ...{ actor, action: 'webhook_endpoint.added', subjectId: endpoint.id },
        subjectType: 'webhook_endpoint',
        changes: { url: endpoint.url },
      })
      return ok({ endpointId: endpoint.id, secret })
    })
  }
}
