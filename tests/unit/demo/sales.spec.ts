import { test } from '@japa/runner'
import {
  lumen,
  planSales,
  planStock,
  qinghe,
  timeline,
  type PlannedOrder,
} from '#database/demo/index'

const period = { from: '2026-08-24', days: 90, seed: 7 }
const lines = (orders: PlannedOrder[]) => orders.flatMap((order) => order.lines)

for (const tenant of [lumen, qinghe]) {
  test.group(`Demo sales of ${tenant.slug}`, () => {
    const orders = planSales({ tenant, ...period })

    test('are the same for the same seed and others for another', ({ assert }) => {
      assert.deepEqual(planSales({ tenant, ...period }), orders)
      assert.notDeepEqual(planSales({ tenant, ...period, seed: 8 }), orders)
    })

    test('are some fifteen hundred orders within the period, in order of time', ({ assert }) => {
      assert.isAtLeast(orders.length, 1350)
      assert.isAtMost(orders.length, 1650)
      const times = orders.map(({ placedAt }) => placedAt.getTime())
      assert.deepEqual(
        times,
        [...times].sort((a, b) => a - b)
      )
      assert.isAtLeast(times[0]!, Date.parse('2026-08-23T00:00:00Z'))
      assert.isBelow(times.at(-1)!, Date.parse('2026-11-23T00:00:00Z'))
      assert.lengthOf(new Set(orders.map(({ key }) => key)), orders.length)
    })

    test('grow, peak in the evening, and differ between stores', ({ assert }) => {
      const half = orders.length / 2
      const middle = orders[0]!.placedAt.getTime() + 45 * 86_400_000
      assert.isBelow(orders.filter((order) => order.placedAt.getTime() < middle).length, half * 0.9)
      const hour = new Intl.DateTimeFormat('en', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: tenant.timezone,
      })
      const evening = orders.filter(({ placedAt }) => Number(hour.format(placedAt)) >= 18)
      assert.isAbove(evening.length, orders.length * 0.4)
      const of = (slug: string) => orders.filter(({ store }) => store === slug).length
      assert.isAbove(of(tenant.stores[0]!.slug), 5 * of(tenant.stores.at(-3)!.slug))
    })

    test('name only stores, customers and variants that exist', ({ assert }) => {
      const slugs = new Set(tenant.stores.map(({ slug }) => slug))
      const emails = new Set(tenant.customers.map(({ email }) => email))
      const brands = new Map(
        tenant.brands.flatMap(({ slug, products }) =>
          products.flatMap(({ variants }) => variants.map(({ sku }) => [sku, slug] as const))
        )
      )
      for (const order of orders) {
        assert.isTrue(slugs.has(order.store) && emails.has(order.customer), order.key)
        assert.notEqual(order.promoter, order.customer)
        assert.isAtLeast(order.lines.length, 1)
        for (const { sku, brand, quantity } of order.lines) {
          assert.equal(brands.get(sku), brand)
          assert.isAtLeast(quantity, 1)
        }
      }
    })

    test('keep to what the store shows', ({ assert }) => {
      for (const { slug, assortment } of tenant.stores) {
        if (assortment.rule !== 'brands') continue
        for (const { brand } of lines(orders.filter(({ store }) => store === slug))) {
          assert.include(assortment.brands, brand)
        }
      }
    })

    test('see about six lines of a hundred returned, never more than was bought', ({ assert }) => {
      const returns = orders.flatMap((order) => order.returns)
      assert.closeTo(returns.length / lines(orders).length, 0.06, 0.02)
      for (const order of orders) {
        for (const { line, quantity, daysAfter } of order.returns) {
          assert.isTrue(quantity >= 1 && quantity <= order.lines[line]!.quantity, order.key)
          assert.isBelow(daysAfter, tenant.returnWindowDays)
        }
      }
    })

    test('ship each brand of an order once, or are cancelled', ({ assert }) => {
      for (const { key, cancellation, shipments, returns, lines: bought } of orders) {
        const brands = cancellation ? [] : [...new Set(bought.map(({ brand }) => brand))]
        assert.sameMembers(
          shipments.map(({ brand }) => brand),
          brands,
          key
        )
        if (cancellation) assert.lengthOf(returns, 0)
      }
      assert.exists(orders.find(({ cancellation }) => cancellation))
    })

    test('see an invoice wished for every other day, until the last', ({ assert }) => {
      const wished = orders.filter(({ invoice }) => invoice)
      assert.isAtLeast(wished.length, 45)
      const lastDays = orders.at(-1)!.placedAt.getTime() - 3 * 86_400_000
      assert.isAbove(wished.filter(({ placedAt }) => placedAt.getTime() > lastDays).length, 0)
      for (const { key, customer, invoice } of wished) {
        const { name } = tenant.customers.find(({ email }) => email === customer)!
        if (invoice!.kind === 'personal') assert.equal(invoice!.title, name, key)
        else assert.isNotEmpty(invoice!.taxNumber, key)
      }
      assert.lengthOf([...new Set(wished.map(({ invoice }) => invoice!.kind))], 2)
    })

    test('never run short of the stock planned for them', ({ assert }) => {
      const stock = planStock(tenant, orders, 7)
      const variants = tenant.brands.flatMap(({ products }) => products.flatMap((p) => p.variants))
      assert.lengthOf(stock, variants.length)
      for (const { sku, opening, left } of stock) {
        const sold = lines(orders)
          .filter((line) => line.sku === sku)
          .reduce((sum, { quantity }) => sum + quantity, 0)
        assert.equal(opening - sold, left, sku)
        assert.isAtLeast(left, 0)
      }
    })
  })
}

test.group('Demo timeline', () => {
  const orders = planSales({ tenant: lumen, ...period, days: 30 })
  const until = new Date('2026-09-22T12:00:00Z')
  const events = timeline(orders, until)

  test('runs in order of time and stops at the moment given', ({ assert }) => {
    const times = events.map(({ at }) => at.getTime())
    assert.deepEqual(
      times,
      [...times].sort((a, b) => a - b)
    )
    assert.isAtMost(times.at(-1)!, until.getTime())
  })

  test('leaves parcels on their way at the end', ({ assert }) => {
    const count = (type: string) => events.filter((event) => event.type === type).length
    assert.isAbove(count('shipped'), count('delivered'))
    assert.isAbove(count('placed'), 0)
    assert.isAbove(count('returned'), 0)
  })

  test('returns nothing before it was delivered', ({ assert }) => {
    for (const event of events) {
      if (event.type !== 'returned') continue
      const { brand } = event.order.lines[event.returned.line]!
      const delivery = events.find(
        (one) =>
          one.type === 'delivered' && one.order === event.order && one.shipment.brand === brand
      )
      assert.isBelow(delivery!.at.getTime(), event.at.getTime())
    }
  })
})
