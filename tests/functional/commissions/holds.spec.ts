import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { FollowDispute } from '#commissions/actions/follow_dispute'
import { payee, platform } from '#ledger'
import type { Tenant } from '#tenancy'
import {
  givenADispute,
  givenAPlan,
  givenASale,
  whenBooked,
  whenDecided,
  whenDelivered,
  whenMatured,
  whenRefunded,
  whenScheduled,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { balances, countOf } from '#tests/fixtures/ledger_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

/** One line of 1000 (brand 600, owner 125) with 200 of shipping, delivered. */
async function aDeliveredSale() {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant)
  const [variant] = goods.variants
  const shippingByBrand = { [variant.brandId]: 200n }
  const order = await givenASale(tenant, goods, { lines: [{ variant }], shippingByBrand })
  await whenBooked(tenant, order.orderId)
  await whenDelivered(tenant, order.fulfilments[0].id)
  await whenScheduled(tenant, order.fulfilments[0].id)
  const stand = () =>
    balances(tenant, [
      ['pending', payee('earnings_pending', 'store', goods.store.id)],
      ['available', payee('earnings_available', 'store', goods.store.id)],
      ['brand', payee('brand_pending', 'brand', variant.brandId)],
      ['payable', payee('brand_payable', 'brand', variant.brandId)],
      ['stripe', platform('stripe_clearing')],
      ['disputed', platform('disputes_open')],
      ['fees', platform('processing_fees')],
      ['revenue', platform('platform_revenue')],
      ['clearing', platform('order_clearing')],
    ])
  return { tenant, order, stand, line: order.lines[0].id }
}

const NOTHING = { available: 0, payable: 0, disputed: 0, fees: 0, clearing: 0 }
const SOLD = { ...NOTHING, pending: 125, brand: 800, stripe: 1200, revenue: 275 }

const whenTold = (tenant: Tenant, id: number) =>
  inTenant(tenant, () => db.transaction((trx) => new FollowDispute().handle(id, trx)))

async function whenTheWindowCloses(tenant: Tenant) {
  clock.travel({ days: 15 })
  await whenMatured(tenant)
}

test.group('Commissions | held back', (group) => {
  group.each.teardown(() => clock.restore())

  test('a dispute freezes what is pending; won, it goes on where it was', async ({ assert }) => {
    const { tenant, order, stand } = await aDeliveredSale()
    const dispute = await givenADispute(tenant, order.orderId, 1200n)
    await whenTold(tenant, dispute)
    await whenTold(tenant, dispute)
    await whenTheWindowCloses(tenant)
    const disputed = { disputed: 1200, fees: 15, stripe: -15 }
    assert.deepEqual(await stand(), { ...SOLD, ...disputed })
    const states = await db.from('earnings').where('tenant_id', tenant.id).distinct('state')
    assert.deepEqual(states, [{ state: 'frozen' }])

    await whenDecided(tenant, dispute, 'won')
    await whenTold(tenant, dispute)
    await whenTold(tenant, dispute)
    await whenMatured(tenant)
    const matured = { pending: 0, available: 125, brand: 0, payable: 800 }
    assert.deepEqual(await stand(), { ...SOLD, ...matured, fees: 15, stripe: 1185 })
  })

  test('lost, everyone gives back their part, as for a refund', async ({ assert }) => {
    const { tenant, order, stand, line } = await aDeliveredSale()
    await whenRefunded(tenant, { orderLineId: line, grossMinor: 400n })
    const dispute = await givenADispute(tenant, order.orderId, 800n)
    await whenDecided(tenant, dispute, 'lost')
    await whenTold(tenant, dispute)
    await whenTold(tenant, dispute)
    const nothingLeft = { pending: 0, brand: 0, revenue: 0 }
    assert.deepEqual(await stand(), { ...SOLD, ...nothingLeft, fees: 15, stripe: 385 })
    const earning = await db.from('earnings').where('tenant_id', tenant.id).firstOrFail()
    assert.equal(earning.state, 'reversed')
  })

  test('lost in part, the lines give back that part, and the fees stay', async ({ assert }) => {
    const { tenant, order, stand } = await aDeliveredSale()
    const dispute = await givenADispute(tenant, order.orderId, 333n)
    await whenDecided(tenant, dispute, 'lost')
    await whenTold(tenant, dispute)
    const parts = { pending: 125 - 41, brand: 800 - 199, revenue: 275 - 93 }
    assert.deepEqual(await stand(), { ...SOLD, ...parts, fees: 15, stripe: 1200 - 333 - 15 })
  })

  test('lost after maturity, it is taken from what is available', async ({ assert }) => {
    const { tenant, order, stand } = await aDeliveredSale()
    await whenTheWindowCloses(tenant)
    const dispute = await givenADispute(tenant, order.orderId, 1200n)
    await whenDecided(tenant, dispute, 'lost')
    await whenTold(tenant, dispute)
    const gone = { pending: 0, brand: 0, revenue: 0 }
    assert.deepEqual(await stand(), { ...SOLD, ...gone, fees: 15, stripe: -15 })
  })

  test('a review holds an order until somebody releases it, in this tenant only', async ({
    assert,
  }) => {
    const { tenant, order, stand } = await aDeliveredSale()
    const neighbour = await givenATenant()
    const path = `/platform/orders/${order.number}/review`
    const asOperations = async (one: Tenant) => {
      const visitor = visitorOf(one.slug)
      await visitor.signIn((await givenAUser(one, { role: 'operations' })).email)
      return visitor
    }
    const [visitor, stranger] = [await asOperations(tenant), await asOperations(neighbour)]
    await visitor.post(path, { reason: 'Ring of friends' })
    await visitor.post(path, { reason: 'Asked twice' })
    assert.equal(await countOf(tenant, 'order_holds'), 1)
    await whenTheWindowCloses(tenant)
    assert.deepEqual(await stand(), SOLD)

    assert.equal((await stranger.send('DELETE', path)).status, 404)
    await whenMatured(tenant)
    assert.deepEqual(await stand(), SOLD)

    await visitor.send('DELETE', path)
    await whenMatured(tenant)
    const matured = { pending: 0, available: 125, brand: 0, payable: 800 }
    assert.deepEqual(await stand(), { ...SOLD, ...matured })
  })
})
