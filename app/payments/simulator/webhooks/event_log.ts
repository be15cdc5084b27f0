import type Stripe from 'stripe'
import type { Faults } from '../control/faults.js'
import { present } from '../http/expansion.js'
import type { Collections, StoredEvent } from '../storage/collections.js'
import { newId } from '../storage/identifiers.js'
import { API_VERSION } from '../version.js'
import type { WebhookDelivery } from './webhook_delivery.js'

/** The API request that events are due to; none when a payer or the passing of time did it. */
export interface Cause {
  id: string
  idempotency_key: string | null
}

/** Records what happened and hands it to the webhooks, in the transaction of what happened. */
export class EventLog {
  /** Endpoints are synchronous, so at any moment there is at most one cause. */
  cause: Cause | null = null

  constructor(
    private readonly objects: Collections,
    private readonly deliveries: WebhookDelivery,
    private readonly faults: Faults
  ) {}

  record(type: Stripe.Event['type'], object: { id: string; object: string }): void {
    const receivers = this.#endpoints().filter(
      ({ status, enabled_events: wanted }) =>
        status === 'enabled' && (wanted.includes('*') || wanted.includes(type))
    )
    const event: StoredEvent = {
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: Math.floor(Date.now() / 1000),
      data: { object: present(this.objects, object) },
      livemode: false,
      pending_webhooks: receivers.length,
      request: this.cause,
      type,
    }
    this.objects.events.insert(event)
    if (receivers.length === 0) return
    const fault = this.faults.takeForWebhook()
    for (const endpoint of receivers) this.deliveries.enqueue(event.id, endpoint.id, fault)
  }

  #receivers?: Stripe.WebhookEndpoint[]

  #endpoints(): Stripe.WebhookEndpoint[] {
    this.#receivers ??= this.objects.webhookEndpoints.list({ limit: 100 }).data
    return this.#receivers
  }

  /** After an endpoint was added or removed. */
  forgetEndpoints(): void {
    this.#receivers = undefined
  }
}
