import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { RecordDemand, RecordReturns, RebuildDemand } from '#purchasing'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { anOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { demandOf, givenAReturn, givenASale } from '#tests/fixtures/purchasing_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { DateTime } from 'luxon'

test.group('Recording demand', (group) => {
  group.each.teardown(() => clock.restore())

  test('sums all stores’ sales by variant and day, and no neighbour’s', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const goods = await givenGoods(tenant, { brands: 2 })
    const theirs = await givenGoods(neighbour)
    const [tea, cup] = goods.variants
    await givenASale(tenant, goods, { variant: tea, quantity: 2, at: '2026-03-01T10:00Z' })
    await givenASale(tenant, goods, { variant: tea, quantity: 3, at: '2026-03-01T18:00Z' })
    await givenASale(tenant, goods, { variant: cup, quantity: 1, at: '2026-03-02T09:00Z' })
    await givenASale(neighbour, theirs, { variant: theirs.variants[0], at: '2026-03-01T10:00Z' })
    for (const each of [tenant, neighbour]) await whenJobsAreDone(each)

    assert.deepEqual(await demandOf(tenant), [
      `${tea.sku} 2026-03-01 5-0 2 5000`,
      `${cup.sku} 2026-03-02 1-0 1 1000`,
    ])
    assert.deepEqual(await demandOf(neighbour), [`${theirs.variants[0].sku} 2026-03-01 1-0 1 1000`])
  })

  test('a variant in two lines of an order is one order', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const [tea] = goods.variants
    const lines = [
      { variant: tea, quantity: 2 },
      { variant: tea, quantity: 1, unitPriceMinor: 700n },
    ]
    await clock.at(DateTime.fromISO('2026-03-01T10:00Z'), () =>
      givenAPaidOrder(tenant, anOrder(goods, { lines, tracksStock: false, expiresAt: null }))
    )
    await whenJobsAreDone(tenant)
    assert.deepEqual(await demandOf(tenant), [`${tea.sku} 2026-03-01 3-0 1 2700`])
  })

  test('a day begins at the tenant’s midnight: {timezone}')
    .with([
      { timezone: 'Asia/Shanghai', days: ['2026-03-01 1-0', '2026-03-02 2-0'] },
      { timezone: 'UTC', days: ['2026-03-01 3-0'] },
      { timezone: 'America/Los_Angeles', days: ['2026-03-01 3-0'] },
      { timezone: 'Pacific/Kiritimati', days: ['2026-03-02 3-0'] },
    ])
    .run(async ({ assert }, { timezone, days }) => {
      const tenant = await givenATenant({ timezone })
      const goods = await givenGoods(tenant)
      const [variant] = goods.variants
      for (const at of ['2026-03-01T15:59:59Z', '2026-03-01T16:00:00Z', '2026-03-01T23:59:59Z']) {
        await givenASale(tenant, goods, { variant, at })
      }
      await whenJobsAreDone(tenant)
      const found = (await demandOf(tenant)).map((line) => line.split(' ').slice(1, 3).join(' '))
      assert.deepEqual(found, days)
    })

  test('the same order, told again and by other ways, counts once', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const [variant] = goods.variants
    const sales = []
    for (let count = 0; count < 4; count++) {
      sales.push(await givenASale(tenant, goods, { variant, at: '2026-03-01T10:00Z' }))
    }
    const ids = sales.map(({ orderId }) => orderId)
    const tell = () =>
      inTenant(tenant, () => db.transaction((trx) => new RecordDemand().handle(ids, trx)))
    await Promise.all([tell(), tell(), tell()])
    await whenJobsAreDone(tenant)
    await tell()
    assert.deepEqual(await demandOf(tenant), [`${variant.sku} 2026-03-01 4-0 4 4000`])
  })
})

test.group('Recording returns', (group) => {
  group.each.teardown(() => clock.restore())

  test('a return counts on the day of its sale, however late it comes', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const [variant] = goods.variants
    const sale = { variant, quantity: 5, at: '2026-01-05T10:00Z' }
    const old = await givenASale(tenant, goods, sale)
    await givenASale(tenant, goods, { variant, quantity: 1, at: '2026-03-01T10:00Z' })
    await givenAReturn(tenant, {
      orderLineId: old.lines[0].id,
      quantity: 4,
      at: '2026-03-01T11:00Z',
    })
    await whenJobsAreDone(tenant)
    assert.deepEqual(await demandOf(tenant), [
      `${variant.sku} 2026-01-05 5-4 1 5000`,
      `${variant.sku} 2026-03-01 1-0 1 1000`,
    ])
  })

  test('a return whose message overtakes the sale’s finds the sale', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const [variant] = goods.variants
    const sale = await givenASale(tenant, goods, { variant, quantity: 3, at: '2026-03-01T10:00Z' })
    const caseIds = await givenAReturn(tenant, { orderLineId: sale.lines[0].id, quantity: 1 })
    const tell = () =>
      inTenant(tenant, () => db.transaction((trx) => new RecordReturns().handle(caseIds, trx)))
    await tell()
    await tell()
    await whenJobsAreDone(tenant)
    assert.deepEqual(await demandOf(tenant), [`${variant.sku} 2026-03-01 3-1 1 3000`])
  })
})

test.group('Rebuilding demand', () => {
  test('finds what the messages counted, whatever stood there', async ({ assert }) => {
    const [tenant, neighbour] = [
      await givenATenant({ timezone: 'America/New_York' }),
      await givenATenant(),
    ]
    const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 2 })
    const theirs = await givenGoods(neighbour)
    await givenASale(neighbour, theirs, { variant: theirs.variants[0], at: '2026-03-08T10:00Z' })
    /* 8 March 2026 has 23 hours in New York. */
    const hours = [
      '2026-03-07T12:00Z',
      '2026-03-08T04:59Z',
      '2026-03-08T05:00Z',
      '2026-03-09T03:59Z',
    ]
    for (const [index, at] of hours.entries()) {
      for (const variant of goods.variants) {
        const sale = await givenASale(tenant, goods, { variant, quantity: index + 1, at })
        if (index % 2 === 0) continue
        await givenAReturn(tenant, { orderLineId: sale.lines[0].id, quantity: 1, at })
        await givenAReturn(tenant, {
          orderLineId: sale.lines[0].id,
          quantity: 1,
          at: '2026-03-20T10:00Z',
        })
      }
    }
    for (const each of [tenant, neighbour]) await whenJobsAreDone(each)
    const [counted, neighbours] = [await demandOf(tenant), await demandOf(neighbour)]
    assert.lengthOf(counted, 8)
    assert.lengthOf(neighbours, 1)

    const span = { from: '2026-03-01', until: '2026-03-31' }
    const rebuild = () =>
      inTenant(tenant, () => db.transaction((trx) => new RebuildDemand().handle(span, trx)))
    await rebuild()
    assert.deepEqual(await demandOf(tenant), counted)

    await inTenant(tenant, () =>
      db.from('variant_demand_days').where('tenant_id', tenant.id).delete()
    )
    await rebuild()
    assert.deepEqual(await demandOf(tenant), counted)
    assert.deepEqual(await demandOf(neighbour), neighbours)
  })

  test('what it counted before the message came is not counted again', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const [variant] = goods.variants
    const sale = await givenASale(tenant, goods, { variant, quantity: 2, at: '2026-03-01T10:00Z' })
    await givenAReturn(tenant, {
      orderLineId: sale.lines[0].id,
      quantity: 1,
      at: '2026-03-02T10:00Z',
    })
    const span = { from: '2026-03-01', until: '2026-03-01' }
    await inTenant(tenant, () => db.transaction((trx) => new RebuildDemand().handle(span, trx)))
    await whenJobsAreDone(tenant)
    assert.deepEqual(await demandOf(tenant), [`${variant.sku} 2026-03-01 2-1 1 2000`])
  })
})
