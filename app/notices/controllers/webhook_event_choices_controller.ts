import type { HttpContext } from '@adonisjs/core/http'
import { ChooseWebhookEvents } from '#notices/actions/choose_webhook_events'
import WebhookPolicy from '#notices/policies/webhook_policy'
import { webhookEventsValidator } from '#notices/validators/webhook_validators'

/** Which events an endpoint hears of. */
export default class WebhookEventChoicesController {
  async update({ auth, bouncer, i18n, params, request, response, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const { eventTypes } = await request.validateUsing(webhookEventsValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    await new ChooseWebhookEvents().handle({ endpointId: Number(params.id), eventTypes, actor })
    session.flash('notice', i18n.t('notices.webhooks.events_chosen'))
    return response.redirect().back()
  }
}
