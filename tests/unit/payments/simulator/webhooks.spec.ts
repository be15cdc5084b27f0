import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import Stripe from 'stripe'
import { givenAPayment, givenSimulatedStripe } from './support/simulated_stripe.js'
import { WebhookInbox } from './support/webhook_inbox.js'

const TOPUP = { amount: 100, currency: 'usd' }

test.group('Stripe simulator: webhooks', () => {
  test('every event that is listed was sent, with its cause', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox } = simulated
    const topup = await stripe.topups.create(TOPUP, { idempotencyKey: 'key-1' })
    await givenAPayment(simulated)
    await inbox.waitFor('checkout.session.completed')
    await inbox.waitFor('payment_intent.succeeded')

    const { data: listed } = await stripe.events.list({ limit: 100 })
    const ids = (events: Stripe.Event[]) => events.map(({ id }) => id).sort()
    assert.deepEqual(ids(inbox.events), ids(listed))
    const [created] = await inbox.waitFor('topup.created')
    assert.deepEqual(created.request, {
      id: topup.lastResponse.requestId,
      idempotency_key: 'key-1',
    })
    assert.equal(created.api_version, Stripe.API_VERSION)
    assert.deepEqual(await stripe.events.retrieve(created.id), created as never)
    const [paid] = await inbox.waitFor('charge.succeeded')
    assert.isNull(paid.request)
    assert.lengthOf((await stripe.events.list({ type: 'charge.succeeded' })).data, 1)
  })

  test('what is refused is sent again until it is taken', async ({ assert, cleanup }) => {
    const { stripe, inbox, control } = await givenSimulatedStripe({ cleanup })
    inbox.refusals = 3
    await stripe.topups.create(TOPUP)
    await inbox.waitFor('topup.created')
    await inbox.waitFor('topup.succeeded')
    assert.equal(inbox.refusals, 0)
    await sleep(20)
    const { body } = await control('/state', {}, 'GET')
    assert.deepEqual(body.webhook_deliveries, [{ state: 'delivered', deliveries: 2 }])
  })

  test('a webhook can be duplicated', async ({ assert, cleanup }) => {
    const { stripe, inbox, control } = await givenSimulatedStripe({ cleanup })
    await control('/faults', { kind: 'webhook_duplicate' })
    await stripe.topups.create(TOPUP)
    const [one, other] = await inbox.waitFor('topup.created', 2)
    assert.equal(one.id, other.id)
    await inbox.waitFor('topup.succeeded')
    assert.lengthOf(inbox.events, 3)
  })

  test('webhooks can come in another order', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    await simulated.control('/faults', { kind: 'webhook_shuffle', times: 4 })
    await givenAPayment(simulated)
    await simulated.inbox.waitFor('payment_intent.created')
    assert.deepEqual(simulated.inbox.types(), [
      'checkout.session.completed',
      'payment_intent.succeeded',
      'charge.succeeded',
      'payment_intent.created',
    ])
  })

  test('a webhook can be late, or never come', async ({ assert, cleanup }) => {
    const { stripe, inbox, control } = await givenSimulatedStripe({ cleanup })
    await control('/faults', { kind: 'webhook_delay', delay_ms: 150 })
    await control('/faults', { kind: 'webhook_drop' })
    await stripe.topups.create(TOPUP)
    await sleep(75)
    assert.isEmpty(inbox.events)
    await inbox.waitFor('topup.created')
    await sleep(50)
    assert.deepEqual(inbox.types(), ['topup.created'])
    assert.lengthOf((await stripe.events.list({ type: 'topup.succeeded' })).data, 1)
  })

  test('an endpoint gets the events it asked for, signed with its own secret', async ({
    assert,
    cleanup,
  }) => {
    const { stripe, inbox } = await givenSimulatedStripe({ cleanup })
    const other = new WebhookInbox()
    const url = await other.open()
    cleanup(() => other.close())
    const endpoint = await stripe.webhookEndpoints.create({
      url,
      enabled_events: ['topup.succeeded'],
      api_version: Stripe.API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
    })
    assert.match(endpoint.secret!, /^whsec_\w{32}$/)
    assert.notProperty(await stripe.webhookEndpoints.retrieve(endpoint.id), 'secret')
    other.secret = endpoint.secret!

    await stripe.topups.create(TOPUP)
    const [event] = await other.waitFor('topup.succeeded')
    assert.equal(event.pending_webhooks, 2)
    assert.lengthOf(other.events, 1)

    assert.lengthOf((await stripe.webhookEndpoints.list()).data, 2)
    assert.isTrue((await stripe.webhookEndpoints.del(endpoint.id)).deleted)
    await stripe.topups.create(TOPUP)
    await inbox.waitFor('topup.succeeded', 2)
    assert.lengthOf(other.events, 1)
  })
})
