import type { HttpContext } from '@adonisjs/core/http'
import { SendTestWebhook } from '#notices/actions/send_test_webhook'
import WebhookPolicy from '#notices/policies/webhook_policy'

/** A test of whether an endpoint is reached. */
export default class WebhookTestsController {
  async store({ bouncer, i18n, params, response, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const result = await new SendTestWebhook().handle(Number(params.id))
    if (result.ok) session.flash('notice', i18n.t('notices.webhooks.test_sent'))
    else session.flash('error', i18n.t(`notices.webhooks.problems.${result.error.type}`))
    return response.redirect().back()
  }
}
