import type Stripe from 'stripe'
import { endpoint } from '../http/endpoint.js'
import { PAGE_PARAMETERS, listObject } from '../http/list_endpoint.js'
import * as p from '../http/parameters.js'
import type { Simulation } from '../simulation.js'
import { newId, randomToken } from '../storage/identifiers.js'
import { API_VERSION } from '../version.js'
import { mergeMetadata } from './metadata.js'
import { nowInSeconds } from './moment.js'

/** The one that is configured from outside. */
const CONFIGURED_ID = 'we_configured'

const CREATE = {
  api_version: p.oneOf(API_VERSION),
  description: p.text(),
  enabled_events: p.required(p.list(p.text())),
  metadata: p.metadata(),
  url: p.required(p.webAddress()),
} satisfies p.ParametersOf<Stripe.WebhookEndpointCreateParams>

/** The secret is told this once and never again. */
export const create = endpoint(CREATE, ({ simulation, params }) => {
  const stored = simulation.objects.webhookEndpoints.insert({
    ...newEndpoint(newId('we'), params.url),
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    metadata: mergeMetadata(null, params.metadata),
  })
  const secret = `whsec_${randomToken(32)}`
  keepSecret(simulation, stored.id, secret)
  return { ...stored, secret }
})

export const retrieve = endpoint({}, ({ simulation, path }) =>
  simulation.objects.webhookEndpoints.get(path.id)
)

const LIST = PAGE_PARAMETERS satisfies p.ParametersOf<Stripe.WebhookEndpointListParams>

export const list = endpoint(LIST, ({ simulation, params }) =>
  listObject('/v1/webhook_endpoints', simulation.objects.webhookEndpoints.list(params))
)

export const del = endpoint({}, ({ simulation, path }) => {
  const { id } = simulation.objects.webhookEndpoints.get(path.id)
  simulation.objects.webhookEndpoints.delete(id)
  simulation.database.prepare('DELETE FROM webhook_deliveries WHERE endpoint = ?').run(id)
  simulation.database.prepare('DELETE FROM webhook_secrets WHERE endpoint = ?').run(id)
  simulation.events.forgetEndpoints()
  return { id, object: 'webhook_endpoint', deleted: true }
})

/** Makes the endpoint of the configuration the one that is stored, whatever it was before. */
export function configureEndpoint(simulation: Simulation, url: string, secret: string): void {
  const { webhookEndpoints } = simulation.objects
  const configured = newEndpoint(CONFIGURED_ID, url)
  const stored = webhookEndpoints.find(CONFIGURED_ID)
  if (stored) webhookEndpoints.update(stored, configured)
  else webhookEndpoints.insert(configured)
  keepSecret(simulation, CONFIGURED_ID, secret)
}

function newEndpoint(id: string, url: string): Stripe.WebhookEndpoint {
  return {
    id,
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: nowInSeconds(),
    description: null,
    enabled_events: ['*'],
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  }
}

function keepSecret(simulation: Simulation, endpointId: string, secret: string): void {
  simulation.database
    .prepare('INSERT OR REPLACE INTO webhook_secrets (endpoint, secret) VALUES (?, ?)')
    .run(endpointId, secret)
  simulation.events.forgetEndpoints()
}
