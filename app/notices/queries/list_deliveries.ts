import { WebhookDelivery } from '#notices/models/webhook_delivery'

const ROWS_A_PAGE = 30
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const

interface DeliveriesWanted {
  endpointId: number
  state?: string
  after?: number
}

/** What was sent to an endpoint, the latest first. */
export async function listDeliveries({ endpointId, state, after }: DeliveriesWanted) {
  const query = WebhookDelivery.query()
    .where('endpoint_id', endpointId)
    .preload('event')
    .orderBy('id', 'desc')
    .limit(ROWS_A_PAGE + 1)
  if (state) void query.where('state', state)
  if (after) void query.where('id', '<', after)
  const deliveries = await query
  const page = deliveries.slice(0, ROWS_A_PAGE)
  return {
    deliveries: page.map(shown),
    next: deliveries.length > ROWS_A_PAGE ? page.at(-1)!.id : null,
  }
}

function shown(delivery: WebhookDelivery) {
  const { event } = delivery
  return {
    id: delivery.id,
    type: event.type,
    code: event.code,
    body: JSON.stringify(event.payload, null, 2),
    state: delivery.state,
    attempts: delivery.attempts,
    answerStatus: delivery.answerStatus,
    answer: delivery.answer,
    createdAt: delivery.createdAt.toISO()!,
    nextAttemptAt: delivery.nextAttemptAt?.toISO() ?? null,
    deliveredAt: delivery.deliveredAt?.toISO() ?? null,
  }
}
