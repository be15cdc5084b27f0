import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { payee } from '#ledger'
import MatureEarnings from '#commissions/jobs/mature_earnings'
import {
  givenACase,
  givenAPlan,
  givenASale,
  whenApproved,
  whenBooked,
  whenDelivered,
  whenMatured,
  whenRefunded,
  whenReversed,
  whenScheduled,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { balances, countOf } from '#tests/fixtures/ledger_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'
import type { Tenant } from '#tenancy'

async function givenABookedSale(quantities = [1]) {
  const tenant = await givenATenant({ returnWindowDays: 14 })
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant)
  const [variant] = goods.variants
  const order = await givenASale(tenant, goods, {
    lines: quantities.map((quantity) => ({ variant, quantity })),
    shippingByBrand: { [variant.brandId]: 200n },
  })
  await whenBooked(tenant, order.orderId)
  const stand = () =>
    balances(tenant, [
      ['pending', payee('earnings_pending', 'store', goods.store.id)],
      ['available', payee('earnings_available', 'store', goods.store.id)],
      ['brand pending', payee('brand_pending', 'brand', variant.brandId)],
      ['brand payable', payee('brand_payable', 'brand', variant.brandId)],
    ])
  return { tenant, order, stand, parcel: order.fulfilments[0].id, line: order.lines[0].id }
}

const PENDING = { 'pending': 125, 'available': 0, 'brand pending': 800, 'brand payable': 0 }
const MATURED = { 'pending': 0, 'available': 125, 'brand pending': 0, 'brand payable': 800 }

async function whenTheWindowCloses(tenant: Tenant) {
  clock.travel({ days: 14, seconds: 1 })
  await whenMatured(tenant)
}

test.group('Commissions | maturity', (group) => {
  group.each.teardown(() => clock.restore())

  test('a sale matures, with its shipping fee, when it can no longer be returned', async ({
    assert,
  }) => {
    const { tenant, stand, parcel } = await givenABookedSale()
    clock.travel({ days: 60 })
    await whenMatured(tenant)
    assert.deepEqual(await stand(), PENDING, 'not before it is delivered')

    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    clock.travel({ days: 13, hours: 23, minutes: 59 })
    await whenMatured(tenant)
    assert.deepEqual(await stand(), PENDING, 'not within the return window')

    clock.travel({ minutes: 2 })
    await whenMatured(tenant)
    assert.deepEqual(await stand(), MATURED)
    await whenMatured(tenant)
    assert.deepEqual(await stand(), MATURED)
    assert.equal(await countOf(tenant, 'ledger_journals'), 2)
  })

  test('news of the delivery before that of the payment is not lost', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const goods = await givenGoods(tenant)
    const order = await givenASale(tenant, goods)
    await whenDelivered(tenant, order.fulfilments[0].id)
    await whenScheduled(tenant, order.fulfilments[0].id)
    await whenBooked(tenant, order.orderId)
    await whenTheWindowCloses(tenant)
    const available = payee('earnings_available', 'store', goods.store.id)
    assert.deepEqual(await balances(tenant, [['owner', available]]), { owner: 125 })
  })

  test('an open case holds it back until it is decided and booked', async ({ assert }) => {
    const { tenant, stand, parcel, line } = await givenABookedSale()
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    const caseId = await givenACase(tenant, { orderLineId: line, grossMinor: 500n })
    await whenTheWindowCloses(tenant)
    assert.deepEqual(await stand(), PENDING)

    await whenApproved(tenant, caseId)
    await whenMatured(tenant)
    assert.deepEqual(await stand(), PENDING, 'not while its reversal is on the way')

    await whenReversed(tenant, caseId)
    await whenMatured(tenant)
    assert.deepEqual(await stand(), {
      'pending': 0,
      'available': 63,
      'brand pending': 0,
      'brand payable': 500,
    })
  })

  test('a case that was rejected or withdrawn holds nothing back', async ({ assert }) => {
    const { tenant, stand, parcel, line } = await givenABookedSale()
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    const caseId = await givenACase(tenant, { orderLineId: line, grossMinor: 500n })
    await db.from('after_sales_cases').where('id', caseId).update({ state: 'rejected' })
    await whenTheWindowCloses(tenant)
    assert.deepEqual(await stand(), MATURED)
  })

  test('what was refunded before does not mature', async ({ assert }) => {
    const { tenant, stand, parcel, line } = await givenABookedSale()
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    await whenRefunded(tenant, { orderLineId: line, grossMinor: 1000n, shippingRefundMinor: 200n })
    await whenTheWindowCloses(tenant)
    assert.deepEqual(await stand(), {
      'pending': 0,
      'available': 0,
      'brand pending': 0,
      'brand payable': 0,
    })
    const [earning] = await db.from('earnings').where('tenant_id', tenant.id)
    assert.deepEqual([earning.state, Number(earning.reversed_minor)], ['reversed', 125])
  })

  test('batches go on where the last one ended, and share an order’s journals', async ({
    assert,
  }) => {
    const { tenant, stand, parcel } = await givenABookedSale([1, 1, 1, 1, 1])
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    clock.travel({ days: 15 })
    assert.deepEqual(await whenMatured(tenant, 2), { lines: 2, more: true })
    assert.equal((await stand()).available, 250)
    assert.deepEqual(await whenMatured(tenant, 2), { lines: 2, more: true })
    assert.deepEqual(await whenMatured(tenant, 2), { lines: 1, more: false })
    assert.deepEqual(await stand(), {
      'pending': 0,
      'available': 625,
      'brand pending': 0,
      'brand payable': 3200,
    })
  })

  test('runs at once share the work and mature everything once', async ({ assert }) => {
    const { tenant, stand, parcel } = await givenABookedSale([1, 1, 1, 1, 1, 1, 1, 1])
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    clock.travel({ days: 15 })
    const runs = await Promise.all(Array.from({ length: 6 }, () => whenMatured(tenant, 3)))
    assert.isAtLeast(
      runs.reduce((sum, { lines }) => sum + lines, 0),
      3
    )
    while ((await whenMatured(tenant, 3)).more);
    assert.deepEqual(await stand(), {
      'pending': 0,
      'available': 1000,
      'brand pending': 0,
      'brand payable': 5000,
    })
  })

  test('the recurring task does it for every tenant but those who live in the past', async ({
    assert,
  }) => {
    const [present, past] = [await givenABookedSale(), await givenABookedSale()]
    past.tenant.livesAt = clock.now()
    await past.tenant.save()
    for (const { tenant, parcel } of [present, past]) {
      await whenDelivered(tenant, parcel)
      await whenScheduled(tenant, parcel)
    }
    clock.travel({ days: 15 })
    await new MatureEarnings().run()
    assert.deepEqual(await present.stand(), MATURED)
    assert.deepEqual(await past.stand(), PENDING)
  })
})
