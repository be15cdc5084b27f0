import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { clock, tenantTable } from '#foundation'
import {
  MarkDelivered,
  MarkOrdersPaid,
  Order,
  orderReference,
  PlaceOrders,
  ReturnLines,
} from '#orders'
import { recordOutsidePayments } from '#payments'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import {
  anOrder,
  givenAnOrder,
  givenAPaidOrder,
  stockOf,
  whenIPlace,
} from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Placing orders', () => {
  test('an order is divided by brand and place, priced and held', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const [tea, cup] = goods.variants
    const input = anOrder(goods, {
      lines: [
        { variant: tea, quantity: 2, platformDiscountMinor: 50n },
        { variant: cup, storeDiscountMinor: 25n },
      ],
      shippingByBrand: { [tea.brandId]: 300n },
    })
    const placed = await givenAnOrder(tenant, input)

    assert.equal(placed.totalMinor, 3_225n)
    assert.lengthOf(placed.fulfilments, 2)
    assert.equal(await stockOf(tenant, tea.id), '3/2/0')
    assert.equal(await stockOf(tenant, cup.id), '4/1/0')
    const order = await inTenant(tenant, () => Order.findOrFail(placed.orderId))
    assert.deepEqual(
      [
        order.goodsMinor,
        order.shippingMinor,
        order.platformDiscountMinor,
        order.storeDiscountMinor,
      ],
      [3_000n, 300n, 50n, 25n]
    )
    const neighbour = await givenATenant()
    assert.isNull(await inTenant(neighbour, () => Order.find(placed.orderId)))
  })

  test('the platform’s warehouse is drawn on first, and a line from two places becomes two', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 2, platformStock: 3 })
    const [tea] = goods.variants
    const input = anOrder(goods, {
      lines: [{ variant: tea, quantity: 4, platformDiscountMinor: 101n }],
      shippingByBrand: new Map([[tea.brandId, 300n]]),
    })
    const placed = await givenAnOrder(tenant, input)

    const lines = await inTenant(tenant, () =>
      tenantTable('order_lines')
        .join('stock_locations', 'stock_locations.id', 'order_lines.location_id')
        .join('fulfilments', 'fulfilments.id', 'order_lines.fulfilment_id')
        .where('order_lines.order_id', placed.orderId)
        .orderBy('order_lines.position')
        .select('kind', 'quantity', 'order_lines.platform_discount_minor as discount')
        .select('fulfilments.shipping_minor as shipping')
    )
    assert.deepEqual(
      lines.map((line) => ({ ...line })),
      [
        { kind: 'platform', quantity: 3, discount: 76, shipping: 0 },
        { kind: 'brand', quantity: 1, discount: 25, shipping: 300 },
      ]
    )
  })

  test('the same key is the same order, and another one of it', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 5 })
    const input = anOrder(goods)
    const first = await givenAnOrder(tenant, input)
    const second = await givenAnOrder(tenant, input)
    assert.deepEqual({ ...second, isNew: true }, first)
    assert.equal(await stockOf(tenant, goods.variants[0].id), '4/1/0')
  })

  test('an order without stock is not placed, its neighbours are', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 3 })
    const [tea] = goods.variants
    const results = await whenIPlace(
      tenant,
      anOrder(goods, { lines: [{ variant: tea, quantity: 2 }] }),
      anOrder(goods, { lines: [{ variant: tea, quantity: 2 }] }),
      anOrder(goods, { lines: [{ variant: tea, quantity: 1 }] })
    )
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, false, true]
    )
    assert.deepEqual(!results[1].ok && results[1].error, {
      type: 'out_of_stock',
      lines: [{ variantId: tea.id, wanted: 2, available: 1 }],
    })
    assert.equal(await stockOf(tenant, tea.id), '0/3/0')
    assert.lengthOf(await inTenant(tenant, () => Order.all()), 2)
  })

  test('many orders take as many statements as one', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, variantsOfEach: 15, stock: 1_000 })
    const count = async (orders: number) => {
      let statements = 0
      const tally = () => statements++
      await inTenant(tenant, () =>
        db.transaction(async (trx) => {
          trx.knexClient.on('query', tally)
          const inputs = Array.from({ length: orders }, () => anOrder(goods))
          const placed = await new PlaceOrders().handle(inputs, trx)
          const ids = placed.flatMap((result) => (result.ok ? [result.value] : []))
          const at = clock.now()
          const payments = ids.map(({ orderId, totalMinor }) => ({
            ...{ reference: orderReference(orderId), amountMinor: totalMinor, succeededAt: at },
          }))
          const paymentIds = await recordOutsidePayments(payments, trx)
          const paid = ids.map(({ orderId }) => ({
            ...{ orderId, paymentId: paymentIds.get(orderReference(orderId))!, paidAt: at },
          }))
          await new MarkOrdersPaid().handle(paid, trx)
          const parcels = ids.flatMap(({ fulfilments }) => fulfilments)
          await new MarkDelivered().handle(
            parcels.map(({ id }) => ({ fulfilmentId: id, deliveredAt: at })),
            trx
          )
        })
      )
      return statements
    }
    /* The first one reads what a process knows from then on. */
    await count(1)
    const one = await count(1)
    assert.isAbove(one, 10)
    assert.equal(await count(30), one)
  })
})

test.group('Returned lines', () => {
  test('units go back one by one, to the cent', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 5, retailPriceMinor: 10_501n })
    const [tea] = goods.variants
    const input = anOrder(goods, {
      lines: [{ variant: tea, quantity: 3, platformDiscountMinor: 500n }],
    })
    const order = await givenAPaidOrder(tenant, input)
    const orderLineId = order.lines[0].id
    const giveBack = (...keys: string[]) =>
      inTenant(tenant, () =>
        db.transaction((trx) =>
          new ReturnLines().handle(
            keys.map((key) => ({ orderLineId, quantity: 1, at: clock.now(), key, restock: true })),
            trx
          )
        )
      )
    const first = await giveBack('a')
    const rest = await giveBack('a', 'b', 'c')
    assert.equal(rest[0], first[0])
    const cases = await inTenant(tenant, () =>
      tenantTable('after_sales_cases').orderBy('id').select('refund_minor', 'state')
    )
    assert.deepEqual(
      cases.map((row) => Number(row.refund_minor)),
      [10_334, 10_334, 10_335]
    )
    const kept = await inTenant(tenant, () => Order.findOrFail(order.orderId))
    assert.equal(kept.refundedMinor, 31_003n)
    assert.equal(await stockOf(tenant, tea.id), '5/0/0')
    await assert.rejects(() => giveBack('d'), /takes back more than was sold/)
  })
})
