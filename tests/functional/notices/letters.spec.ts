import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, outbox, SYSTEM, tenantTable } from '#foundation'
import { CancelOrder, ConfirmDelivery, ShipFulfilment, type PlaceOrderInput } from '#orders'
import { connectChannel, disconnectChannel, type Notice } from '#notices'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import { anOrder, givenAnOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const aMailAddress = () => `chen-${randomUUID()}@example.com`

type Wishes = Partial<Pick<PlaceOrderInput, 'locale' | 'source'>> & { phone?: string }

async function givenACustomer({ phone, ...wishes }: Wishes = {}) {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { stock: 5 })
  const email = aMailAddress()
  await inTenant(tenant, async () => {
    const look = { name: 'Mia’s Tea', theme_color: '#ffd54f', avatar_path: 'avatars/mia.webp' }
    await tenantTable('stores').where('id', goods.store.id).update(look)
  })
  const contact = { name: 'Chen Wei', email, phone: phone ?? null }
  return { tenant, email, store: goods.store, input: anOrder(goods, { contact, ...wishes }) }
}

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject)

test.group('Letters about an order', (group) => {
  group.each.teardown(() => clock.restore())

  test('tell each step, in the name and colours of the store', async ({ assert }) => {
    const { tenant, email, store, input } = await givenACustomer()
    const order = await givenAPaidOrder(tenant, input)
    const fulfilmentId = order.fulfilments[0].id
    const parcel = { fulfilmentId, carrier: 'SF Express', trackingNumber: 'SF1234567' }
    await inTenant(tenant, () => new ShipFulfilment().handle({ ...parcel, actor: SYSTEM }))
    await whenJobsAreDone(tenant)
    await inTenant(tenant, () => new ConfirmDelivery().handle({ fulfilmentId, actor: SYSTEM }))
    await whenJobsAreDone(tenant)

    const [paid, shipped, delivered] = await mailsTo(email)
    assert.include(paid.subject, `Thank you for your order ${order.number}`)
    assert.include(shipped.text, 'SF Express. The tracking number is SF1234567')
    assert.include(delivered.subject, 'has arrived')
    assert.match(paid.from, /Mia’s Tea/)
    assert.notInclude(paid.html + paid.text, tenant.name)
    assert.match(paid.html, /background: #ffd54f; color: #16211b/)
    assert.include(paid.html, `${store.slug}.${tenant.slug}.localhost`)
    assert.match(paid.html, /\/files\/avatars\/mia\.webp/)
    assert.include(paid.text, `/orders/${order.number}?code=`)
  })

  test('tell of each parcel by its own number', async ({ assert }) => {
    const { tenant, email, input } = await givenACustomer()
    const { fulfilments, lines } = await givenAPaidOrder(tenant, {
      ...input,
      lines: input.lines.map((line) => ({ ...line, quantity: 2 })),
    })
    for (const trackingNumber of ['SF0000001', 'SF0000002']) {
      const part = [{ orderLineId: lines[0].id, quantity: 1 }]
      const parcel = { fulfilmentId: fulfilments[0].id, carrier: 'SF', trackingNumber }
      await inTenant(tenant, () =>
        new ShipFulfilment().handle({ ...parcel, lines: part, actor: SYSTEM })
      )
    }
    await whenJobsAreDone(tenant)
    const told = (await mailsTo(email)).flatMap(({ text }) => text.match(/SF000000\d/g) ?? [])
    assert.sameMembers(told, ['SF0000001', 'SF0000002'])
  })

  test('are in the language the order was placed in', async ({ assert }) => {
    const { tenant, email, input } = await givenACustomer({ locale: 'zh' })
    const order = await givenAPaidOrder(tenant, input)
    await whenJobsAreDone(tenant)
    assert.deepEqual(await subjectsTo(email), [`感谢下单，订单 ${order.number} 已付款`])
  })

  test('remind only who has not paid after a while', async ({ assert }) => {
    const slow = await givenACustomer()
    const quick = await givenACustomer()
    await givenAnOrder(slow.tenant, slow.input)
    await givenAPaidOrder(quick.tenant, quick.input)
    for (const { tenant } of [slow, quick]) await whenJobsAreDone(tenant)
    assert.deepEqual(await subjectsTo(slow.email), [])
    clock.travel({ minutes: 11 })
    for (const { tenant } of [slow, quick]) await whenJobsAreDone(tenant)
    assert.match((await subjectsTo(slow.email)).join(), /awaits its payment/)
    assert.match((await subjectsTo(quick.email)).join(), /^Thank you/)
  })

  test('are sent once, however often something is heard of', async ({ assert }) => {
    const { tenant, email, input } = await givenACustomer()
    const { orderId } = await givenAnOrder(tenant, input)
    await inTenant(tenant, () => new CancelOrder().handle({ orderId, actor: SYSTEM, reason: null }))
    await whenJobsAreDone(tenant)
    await inTenant(tenant, () =>
      db.transaction((trx) => outbox.publish(trx, 'order.cancelled', { orderId }))
    )
    await whenJobsAreDone(tenant)
    assert.lengthOf(await subjectsTo(email), 1)
  })

  test('are not written about sales that are replayed', async ({ assert }) => {
    const { tenant, email, input } = await givenACustomer({ source: 'replay' })
    await givenAPaidOrder(tenant, input)
    await whenJobsAreDone(tenant)
    assert.deepEqual(await noticesOf(tenant), [])
    assert.deepEqual(await subjectsTo(email), [])
  })

  test('reach their reader by every channel that is connected', async ({ assert, cleanup }) => {
    const sent: Notice[] = []
    connectChannel({
      name: 'sms',
      addressOf: ({ phone }) => phone,
      send: async (notice) => void sent.push(notice),
    })
    cleanup(() => disconnectChannel('sms'))
    const { tenant, email, input } = await givenACustomer({ phone: '+86 138 0013 8000' })
    await givenAPaidOrder(tenant, input)
    await whenJobsAreDone(tenant)
    assert.lengthOf(await subjectsTo(email), 1)
    const text = sent.filter(({ tenantId }) => tenantId === tenant.id)
    assert.deepEqual(
      text.map(({ address, letter }) => [address, letter]),
      [['+86 138 0013 8000', 'order_paid']]
    )
  })
})

function noticesOf(tenant: Tenant) {
  return inTenant(tenant, () => tenantTable('notices'))
}
