import { test } from '@japa/runner'
import Stripe from 'stripe'
import { clock, tenantTable } from '#foundation'
import { ResendWebhook } from '#notices/actions/resend_webhook'
import { WebhookEndpoint } from '#notices/models/webhook_endpoint'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { anOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { givenAnEndpoint, givenAReceiver } from '#tests/fixtures/webhook_receiver_fixture'

async function whenSomethingIsBought(tenant: Tenant, times = 1) {
  const goods = await givenGoods(tenant, { stock: 50 })
  const orders = []
  for (let count = 0; count < times; count++) {
    orders.push(await givenAPaidOrder(tenant, anOrder(goods)))
  }
  await whenJobsAreDone(tenant)
  return orders
}

const deliveriesOf = (tenant: Tenant) =>
  inTenant(tenant, () => tenantTable('webhook_deliveries').orderBy('id'))

test.group('Webhooks', (group) => {
  group.each.teardown(() => clock.restore())

  test('carry signed events to the tenant’s endpoints, and no person', async ({
    assert,
    cleanup,
  }) => {
    const { url, received } = await givenAReceiver(cleanup)
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { secret } = await givenAnEndpoint(tenant, url)
    await whenSomethingIsBought(neighbour)
    const [order] = await whenSomethingIsBought(tenant)

    assert.deepEqual(
      received.map(({ event }) => event.type),
      ['order.placed', 'order.paid']
    )
    const paid = received[1]
    const signature = String(paid.headers['banyan-signature'])
    assert.doesNotThrow(() => Stripe.webhooks.constructEvent(paid.body, signature, secret))
    assert.containsSubset(paid.event, {
      tenant: tenant.slug,
      data: { order: { number: order.number, state: 'paid', total_minor: '1000' } },
    })
    assert.notMatch(paid.body, /chen@example.com|Chen Wei|138 0013/)
  })

  test('come again, later each time, until they are received', async ({ assert, cleanup }) => {
    const { url, received, answer } = await givenAReceiver(cleanup)
    const tenant = await givenATenant()
    await givenAnEndpoint(tenant, url)
    answer.status = 503
    await whenSomethingIsBought(tenant)
    await whenJobsAreDone(tenant)
    assert.lengthOf(received, 2)
    assert.deepEqual(await statesOf(tenant), ['waiting 1 503', 'waiting 1 503'])

    answer.status = 204
    clock.travel({ minutes: 2 })
    await whenJobsAreDone(tenant)
    assert.deepEqual(await statesOf(tenant), ['delivered 2 204', 'delivered 2 204'])
    assert.deepEqual(received[2].event, received[0].event)
  })

  test('are given up in the end, and sent again by hand', async ({ assert, cleanup }) => {
    const { url, received, answer } = await givenAReceiver(cleanup)
    const tenant = await givenATenant()
    await givenAnEndpoint(tenant, url)
    answer.status = 500
    await whenSomethingIsBought(tenant)
    for (let attempt = 2; attempt <= 8; attempt++) {
      clock.travel({ hours: 36, minutes: 1 })
      await whenJobsAreDone(tenant)
    }
    assert.deepEqual(await statesOf(tenant), ['failed 8 500', 'failed 8 500'])
    answer.status = 200
    const [{ id }] = await deliveriesOf(tenant)
    assert.isTrue((await inTenant(tenant, () => new ResendWebhook().handle(Number(id)))).ok)
    await whenJobsAreDone(tenant)
    assert.deepEqual(await statesOf(tenant), ['delivered 1 200', 'failed 8 500'])
    assert.deepEqual(received.at(-1)!.event, received[0].event)
  })

  test('stop after many refusals in a row', async ({ assert, cleanup }) => {
    const { url, received, answer } = await givenAReceiver(cleanup)
    const tenant = await givenATenant()
    const { endpointId } = await givenAnEndpoint(tenant, url)
    answer.status = 410
    await whenSomethingIsBought(tenant, 16)
    const endpoint = await inTenant(tenant, () => WebhookEndpoint.findOrFail(endpointId))
    assert.equal(`${endpoint.state} ${endpoint.disabledBy}`, 'disabled failures')
    assert.lengthOf(received, 30)
    const [{ id }] = await deliveriesOf(tenant)
    const again = await inTenant(tenant, () => new ResendWebhook().handle(Number(id)))
    assert.deepEqual(again, { ok: false, error: { type: 'endpoint_disabled' } })
  })

  test('never go where the operator does not want them', async ({ assert, cleanup }) => {
    const { url, received } = await givenAReceiver(cleanup)
    const tenant = await givenATenant()
    const { endpointId } = await givenAnEndpoint(tenant, url)
    const inside = url.replace('http://', 'https://').replace(/:\d+/, ':1')
    await inTenant(tenant, () =>
      tenantTable('webhook_endpoints').where('id', endpointId).update({ url: inside })
    )
    await whenSomethingIsBought(tenant)
    assert.lengthOf(received, 0)
    const [first] = await deliveriesOf(tenant)
    assert.equal(first.answer, 'private_address')
  })
})

async function statesOf(tenant: Tenant): Promise<string[]> {
  const rows = await deliveriesOf(tenant)
  return rows.map((row) => `${row.state} ${row.attempts} ${row.answer_status}`)
}
