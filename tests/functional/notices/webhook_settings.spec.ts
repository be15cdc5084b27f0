import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import Stripe from 'stripe'
import { clock } from '#foundation'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { anOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'
import {
  givenAnEndpoint,
  givenAReceiver,
  type ReceivedWebhook,
} from '#tests/fixtures/webhook_receiver_fixture'

async function adminOf(tenant: Tenant) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role: 'platform_admin' })).email)
  return visitor
}

async function givenAScene(cleanup: TestContext['cleanup']) {
  const receiver = await givenAReceiver(cleanup)
  const tenant = await givenATenant()
  const { endpointId, secret } = await givenAnEndpoint(tenant, receiver.url)
  const path = `/platform/webhooks/${endpointId}`
  return { ...receiver, tenant, secret, path, visitor: await adminOf(tenant) }
}

async function whenSomethingIsBought(tenant: Tenant) {
  const goods = await givenGoods(tenant, { stock: 5 })
  await givenAPaidOrder(tenant, anOrder(goods))
  await whenJobsAreDone(tenant)
}

const typesOf = (received: ReceivedWebhook[]) => received.map(({ event }) => event.type)

/** As receivers do it who use Stripe's own library; the clock of the test does not concern them. */
function isSignedBy({ body, headers }: ReceivedWebhook, secret: string): boolean {
  const signature = String(headers['banyan-signature'])
  const tolerance = 100 * 24 * 3_600
  try {
    return Boolean(Stripe.webhooks.constructEvent(body, signature, secret, tolerance))
  } catch {
    return false
  }
}

test.group('A webhook address', (group) => {
  group.each.teardown(() => clock.restore())

  test('hears of the events it chose, and of all again', async ({ assert, cleanup }) => {
    const { tenant, received, path, visitor } = await givenAScene(cleanup)
    await visitor.send('PUT', `${path}/events`, { eventTypes: ['order.paid', 'case.refunded'] })
    await whenSomethingIsBought(tenant)
    assert.deepEqual(typesOf(received), ['order.paid'])

    await visitor.send('PUT', `${path}/events`, { eventTypes: [] })
    await visitor.send('PUT', `${path}/events`, { eventTypes: ['order.eaten'] })
    const { endpoint, eventTypes } = pageIn(await visitor.get(path)).props
    assert.deepEqual(endpoint.eventTypes, ['order.paid', 'case.refunded'])
    assert.includeMembers(eventTypes, ['order.placed', 'case.refunded', 'invoice.issued'])
    assert.notInclude(eventTypes, 'case.moved')

    await visitor.send('PUT', `${path}/events`, { eventTypes: null })
    await whenSomethingIsBought(tenant)
    assert.deepEqual(typesOf(received), ['order.paid', 'order.placed', 'order.paid'])
  })

  test('is signed for by both secrets for a day, then by the new one', async ({
    assert,
    cleanup,
  }) => {
    const { tenant, received, secret, path, visitor } = await givenAScene(cleanup)
    await visitor.post(`${path}/secret`)
    const { newSecret } = pageIn(await visitor.get(path)).props
    assert.notEqual(newSecret, secret)
    assert.isNull(pageIn(await visitor.get(path)).props.newSecret)

    await visitor.post(`${path}/test`)
    await whenJobsAreDone(tenant)
    clock.travel({ hours: 23, minutes: 59 })
    await whenSomethingIsBought(tenant)
    assert.deepEqual(typesOf(received), ['webhook.test', 'order.placed', 'order.paid'])
    for (const one of received) {
      assert.isTrue(isSignedBy(one, secret) && isSignedBy(one, newSecret))
    }

    clock.travel({ minutes: 2 })
    await whenSomethingIsBought(tenant)
    const last = received.at(-1)!
    assert.deepEqual([isSignedBy(last, secret), isSignedBy(last, newSecret)], [false, true])
  })

  test('is tried alone, whatever it chose, and not while it is off', async ({
    assert,
    cleanup,
  }) => {
    const { tenant, url, received, path, visitor } = await givenAScene(cleanup)
    await givenAnEndpoint(tenant, `${url}/other`)
    await visitor.send('PUT', `${path}/events`, { eventTypes: ['payout.paid'] })
    await visitor.post(`${path}/test`)
    await whenJobsAreDone(tenant)
    assert.deepEqual(typesOf(received), ['webhook.test'])
    const { deliveries } = pageIn(await visitor.get(path)).props
    assert.deepInclude(deliveries[0], { type: 'webhook.test', state: 'delivered' })

    await visitor.send('DELETE', `${path}/activity`)
    await visitor.post(`${path}/test`)
    await whenJobsAreDone(tenant)
    assert.lengthOf(received, 1)
  })

  test('is its own tenant’s admins’ to set', async ({ assert, cleanup }) => {
    const { tenant, received, secret, path } = await givenAScene(cleanup)
    const stranger = await adminOf(await givenATenant())
    const operations = visitorOf(tenant.slug)
    await operations.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    for (const [visitor, status] of [
      [stranger, 404],
      [operations, 403],
    ] as const) {
      const choice = { eventTypes: ['payout.paid'] }
      assert.equal((await visitor.send('PUT', `${path}/events`, choice)).status, status)
      assert.equal((await visitor.post(`${path}/secret`)).status, status)
      assert.equal((await visitor.post(`${path}/test`)).status, status)
    }
    await whenSomethingIsBought(tenant)
    assert.deepEqual(typesOf(received), ['order.placed', 'order.paid'])
    assert.isTrue(isSignedBy(received[0], secret))
  })
})
