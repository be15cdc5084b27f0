import type { HttpContext } from '@adonisjs/core/http'
import { RotateWebhookSecret } from '#notices/actions/rotate_webhook_secret'
import WebhookPolicy from '#notices/policies/webhook_policy'

/** Another secret for an endpoint, shown on the page that follows. */
export default class WebhookSecretsController {
  async store({ auth, bouncer, params, response, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const { actor } = auth.use('staff').getUserOrFail()
    const secret = await new RotateWebhookSecret().handle({ endpointId: Number(params.id), actor })
    session.flash('webhookSecret', secret)
    return response.redirect().toPath(`/platform/webhooks/${params.id}`)
  }
}
