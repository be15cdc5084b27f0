import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { payee, platform } from '#ledger'
import {
  aRule,
  givenAFamily,
  givenAPlan,
  givenASale,
  RATES,
  whenBooked,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { balances, countOf } from '#tests/fixtures/ledger_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser } from '#tests/fixtures/tenant_fixture'

const pendingOf = (storeId: number) => payee('earnings_pending', 'store', storeId)
const owedTo = (brandId: number) => payee('brand_pending', 'brand', brandId)

test.group('Commissions | booking sales', () => {
  test('two brands in one order: each gets its supply price and its shipping fee', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const family = await givenAFamily(tenant)
    const goods = { ...(await givenGoods(tenant, { brands: 2 })), store: family.owner }
    const [tea, cup] = goods.variants
    const order = await givenASale(tenant, goods, {
      lines: [{ variant: tea, quantity: 3, unitPriceMinor: 1100n }, { variant: cup }],
      shippingByBrand: { [tea.brandId]: 250n, [cup.brandId]: 90n },
    })
    assert.deepEqual(await whenBooked(tenant, order.orderId), [order.orderId])

    /* Tea: gross 3300, markup 300, pool floor(3300 × 1950 / 10000) = 643 → 412, 157, 74.
       Cup: gross 1000, pool 195 → 125, 47.5 and 22.5, the tie to the earlier: 48, 22.
       Nobody shared a link. */
    assert.deepEqual(
      await balances(tenant, [
        ['cash', platform('stripe_clearing')],
        ['clearing', platform('order_clearing')],
        ['tea', owedTo(tea.brandId)],
        ['cup', owedTo(cup.brandId)],
        ['owner', pendingOf(family.owner.id)],
        ['upline 1', pendingOf(family.upline1.id)],
        ['upline 2', pendingOf(family.upline2.id)],
        ['revenue', platform('platform_revenue')],
      ]),
      {
        'cash': 4640,
        'clearing': 0,
        'tea': 2050,
        'cup': 690,
        'owner': 712 + 125,
        'upline 1': 157 + 48,
        'upline 2': 74 + 22,
        'revenue': 4640 - 2050 - 690 - 837 - 205 - 96,
      }
    )
    assert.equal(await countOf(tenant, 'ledger_journals'), 1)
    assert.equal(await countOf(tenant, 'shipping_shares'), 2)
  })

  test('goods of the platform’s own stock owe the brand nothing again', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const goods = await givenGoods(tenant, { platformStock: 5, shippingFeeMinor: 100n })
    const [variant] = goods.variants
    const order = await givenASale(tenant, goods, {
      tracksStock: true,
      expiresAt: clock.now().plus({ minutes: 30 }),
      shippingByBrand: { [variant.brandId]: 100n },
    })
    await whenBooked(tenant, order.orderId)
    assert.deepEqual(
      await balances(tenant, [
        ['stock', platform('inventory')],
        ['brand', owedTo(variant.brandId)],
        ['owner', pendingOf(goods.store.id)],
        ['revenue', platform('platform_revenue')],
      ]),
      { stock: -600, brand: 0, owner: 125, revenue: 1100 - 600 - 125 }
    )
  })

  test('the house earns nothing: all but the brand’s share stays with the platform', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const house = await givenAStore({ tenant, earns: false })
    const goods = { ...(await givenGoods(tenant)), store: house }
    const order = await givenASale(tenant, goods, { provider: 'outside' })
    await whenBooked(tenant, order.orderId)
    assert.equal(await countOf(tenant, 'earnings'), 0)
    assert.deepEqual(
      await balances(tenant, [
        ['outside', platform('outside_clearing')],
        ['revenue', platform('platform_revenue')],
      ]),
      { outside: 1000, revenue: 400 }
    )
  })

  test('an owner who buys in their own store earns where the plan lets them', async ({
    assert,
  }) => {
    for (const [selfPurchaseEarns, minor] of [
      [false, 0],
      [true, 125],
    ] as const) {
      const tenant = await givenATenant({ jurisdiction: 'eu' })
      await givenAPlan(tenant, { selfPurchaseEarns })
      const goods = await givenGoods(tenant)
      const owner = await givenAUser(tenant, { role: 'store_owner', storeId: goods.store.id })
      const contact = { name: 'Mia', email: owner.email.toUpperCase(), phone: null }
      const order = await givenASale(tenant, goods, { contact })
      await whenBooked(tenant, order.orderId)
      const owned = await balances(tenant, [['owner', pendingOf(goods.store.id)]])
      assert.equal(owned.owner, minor)
      const split = await db.from('line_splits').where('order_id', order.orderId).firstOrFail()
      assert.equal(split.absences.includes('self_purchase'), !selfPurchaseEarns)
    }
  })

  test('a sale is split by the plan in force when it was paid, and by what it sold', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2 })
    const [tea, cup] = goods.variants
    const richer = { ...RATES, owner: 2000 }
    await givenAPlan(tenant, {
      rules: [aRule(), aRule(richer, { scope: 'brand', scopeId: cup.brandId })],
      platformDiscountMaxBp: 0,
    })
    const later = clock.now().plus({ days: 1 })
    await givenAPlan(tenant, { rules: [aRule({ ...RATES, owner: 100 })], effectiveFrom: later })

    const order = await givenASale(tenant, goods, { lines: [{ variant: tea }, { variant: cup }] })
    clock.travel({ days: 2 })
    await whenBooked(tenant, order.orderId)
    const rates = await db
      .from('line_splits')
      .where('order_id', order.orderId)
      .orderBy('id')
      .select('owner_bp')
    assert.deepEqual(
      rates.map((row) => row.owner_bp),
      [1250, 2000]
    )
  }).teardown(() => clock.restore())

  test('without a plan nobody earns but by their own markup', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant)
    const order = await givenASale(tenant, goods, {
      lines: [{ variant: goods.variants[0], unitPriceMinor: 1300n }],
    })
    await whenBooked(tenant, order.orderId)
    const owned = await balances(tenant, [['owner', pendingOf(goods.store.id)]])
    assert.equal(owned.owner, 300)
  })

  test('booked again, at once or later, nothing is booked', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await givenAPlan(tenant)
    const goods = await givenGoods(tenant)
    const order = await givenASale(tenant, goods)
    await Promise.all(Array.from({ length: 6 }, () => whenBooked(tenant, order.orderId)))
    await whenBooked(tenant, order.orderId, order.orderId)
    assert.deepEqual(await whenBooked(neighbour, order.orderId), [])
    assert.equal(await countOf(tenant, 'ledger_journals'), 1)
    assert.equal(await countOf(tenant, 'line_splits'), 1)
    assert.equal(await countOf(tenant, 'earnings'), 1)
    assert.equal(await countOf(neighbour, 'ledger_journals'), 0)
  })

  test('thirty orders take as many statements as two', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const family = await givenAFamily(tenant)
    const goods = { ...(await givenGoods(tenant, { brands: 2 })), store: family.owner }
    const sales = async (count: number) => {
      const orders = []
      for (let n = 0; n < count; n++) orders.push(await givenASale(tenant, goods))
      return orders.map(({ orderId }) => orderId)
    }
    await whenBooked(tenant, ...(await sales(1)))
    const [two, thirty] = [await sales(2), await sales(30)]
    const few = await countQueries(() => whenBooked(tenant, ...two))
    const many = await countQueries(() => whenBooked(tenant, ...thirty))
    assert.equal(many.queries, few.queries)
    assert.isAtMost(many.queries, 25)
  })
})
