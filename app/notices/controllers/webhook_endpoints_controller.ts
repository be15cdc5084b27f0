import type { HttpContext } from '@adonisjs/core/http'
import { flashFieldErrors } from '#foundation'
import { AddWebhookEndpoint } from '#notices/actions/add_webhook_endpoint'
import { CHANNEL_NAMES } from '#notices/channels/channel'
import { connectedChannels } from '#notices/channels/channels'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import WebhookPolicy from '#notices/policies/webhook_policy'
import { DELIVERY_STATES, listDeliveries } from '#notices/queries/list_deliveries'
import { endpointShown, listEndpoints } from '#notices/queries/list_endpoints'
import { webhookEndpointValidator } from '#notices/validators/webhook_validators'
import { EVENT_TYPES } from '#notices/webhooks/event_types'

/** Where a tenant's events go, for its admins. */
export default class WebhookEndpointsController {
  async index({ bouncer, inertia, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const connected = connectedChannels().map(({ name }) => name)
    return inertia.render('platform/webhooks/index', {
      endpoints: await listEndpoints(),
      /** Only on the page that follows its making. */
      newSecret: newSecretIn(session),
      channels: CHANNEL_NAMES.map((name) => ({ name, isConnected: connected.includes(name) })),
    })
  }

  async store({ auth, bouncer, i18n, request, response, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const { address: url, description } = await request.validateUsing(webhookEndpointValidator)
    const { actor } = auth.use('staff').getUserOrFail()
    const endpoint = { url, description: description ?? null, actor }
    const result = await new AddWebhookEndpoint().handle(endpoint)
    if (result.ok) session.flash('webhookSecret', result.value.secret)
    else
      flashFieldErrors(session, {
        address: i18n.t(`notices.webhooks.problems.${result.error.type}`),
      })
    return response.redirect().toPath('/platform/webhooks')
  }

  async show({ bouncer, inertia, params, request, session }: HttpContext) {
    await bouncer.with(WebhookPolicy).authorize('manage')
    const endpoint = await WebhookEndpoint.findOrFail(params.id)
    const { state: wished, after } = request.qs()
    const state = DELIVERY_STATES.find((one) => one === wished)
    const wanted = { endpointId: endpoint.id, state, after: Number(after) || undefined }
    const page = await listDeliveries(wanted)
    const filters = { state: state ?? 'all' }
    return inertia.render('platform/webhooks/show', {
      endpoint: endpointShown(endpoint),
      eventTypes: EVENT_TYPES,
      newSecret: newSecretIn(session),
      ...page,
      filters,
    })
  }
}

function newSecretIn({ flashMessages }: HttpContext['session']): string | null {
  return (flashMessages.get('webhookSecret') as string | undefined) ?? null
}
