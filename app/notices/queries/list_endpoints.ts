import { tenantTable } from '#foundation'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'

/** Where the tenant's events go, and how that has gone: two statements. */
export async function listEndpoints() {
  const endpoints = await WebhookEndpoint.query().orderBy('id').limit(100)
  const rows = await tenantTable('webhook_deliveries')
    .whereIn(
      'endpoint_id',
      endpoints.map(({ id }) => id)
    )
    .groupBy('endpoint_id', 'state')
    .select('endpoint_id', 'state')
    .count('* as n')
  const countOf = (endpointId: number, state: string) =>
    Number(
      rows.find((row) => Number(row.endpoint_id) === endpointId && row.state === state)?.n ?? 0
    )
  return endpoints.map((endpoint) => ({
    ...endpointShown(endpoint),
    delivered: countOf(endpoint.id, 'delivered'),
    waiting: countOf(endpoint.id, 'waiting'),
    failed: countOf(endpoint.id, 'failed'),
  }))
}

export function endpointShown(endpoint: WebhookEndpoint) {
  const { id, url, description, state, disabledBy, failuresInRow, eventTypes } = endpoint
  return { id, url, description, state, disabledBy, failuresInRow, eventTypes }
}
