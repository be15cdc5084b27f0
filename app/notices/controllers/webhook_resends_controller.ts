import type { HttpContext } from '@adonisjs/core/http'
import { ResendWebhook } from '#notices/actions/resend_webhook'
import WebhookPolicy from '#notices/policies/webhook_policy'

/** One event is sent to its endpoint once more. */
export default class WebhookResendsController {
  async store({ bouncer, i18n, params, response, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const result = await new ResendWebhook().handle(Number(params.id))
    if (result.ok) session.flash('notice', i18n.t('notices.webhooks.resent'))
    else session.flash('error', i18n.t('notices.webhooks.problems.endpoint_disabled'))
    return response.redirect().back()
  }
}
