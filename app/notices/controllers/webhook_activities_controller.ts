import type { HttpContext } from '@adonisjs/core/http'
import { SetEndpointActivity } from '#notices/actions/set_endpoint_activity'
import WebhookPolicy from '#notices/policies/webhook_policy'

/** An endpoint listens, or does not. */
export default class WebhookActivitiesController {
  store(ctx: HttpContext) {
    return this.#set(ctx, true)
  }

  destroy(ctx: HttpContext) {
    return this.#set(ctx, false)
  }

  async #set({ auth, bouncer, i18n, params, response, session }: HttpContext, isActive: boolean) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const { actor } = auth.use('staff').getUserOrFail()
    await new SetEndpointActivity().handle({ endpointId: Number(params.id), isActive, actor })
    const notice = isActive ? 'notices.webhooks.enabled' : 'notices.webhooks.disabled'
    session.flash('notice', i18n.t(notice))
    return response.redirect().back()
  }
}
