import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock, tenantTable } from '#foundation'
import { Order } from '#orders'
import { Refund, stripe as sdk } from '#payments'
import { ExpireOrders } from '#orders/actions/expire_orders'
import {
  afterTheTimeToPay,
  eventuallyOrderIs,
  givenAnOrderedCart,
  givenThePaymentPage,
  orderOf,
  whenIGoToPay,
  whenIOrder,
} from '#tests/fixtures/checkout_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { historyOf, stockOf } from '#tests/fixtures/orders_fixture'
import { eventuallyAfterJobs, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Checkout', () => {
  test('the server prices the order and adds each brand’s shipping', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5, shippingFeeMinor: 250n })
    const { orderId } = await givenAnOrderedCart(tenant, goods)
    const order = await orderOf(tenant, orderId)
    assert.deepEqual([order.goodsMinor, order.shippingMinor], [2_000n, 500n])
    assert.equal(order.expiresAt!.diff(order.placedAt).as('minutes'), tenant.reservationMinutes)
  })

  test('a price that has changed is told, not taken', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 5 })
    const [{ id: variantId }] = goods.variants
    const result = await whenIOrder(tenant, goods, {
      lines: [{ variantId, quantity: 1, seenPriceMinor: 1n }],
    })
    assert.deepEqual(!result.ok && result.error, {
      type: 'price_changed',
      lines: [{ variantId, seenMinor: 1n, nowMinor: 1_000n }],
    })
    assert.equal(await stockOf(tenant, variantId), '5/0/0')
  })

  test('what is a neighbour’s, or not there, is not for sale', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const goods = await givenGoods(tenant, { stock: 5 })
    const theirs = await givenGoods(neighbour, { stock: 5 })
    const [{ id: variantId }] = theirs.variants
    const lines = [{ variantId, quantity: 1, seenPriceMinor: 1_000n }]
    const result = await whenIOrder(tenant, goods, { lines })
    assert.deepEqual(!result.ok && result.error, { type: 'not_for_sale', variantIds: [variantId] })
    const empty = await whenIOrder(tenant, goods, { lines: [] })
    assert.deepEqual(!empty.ok && empty.error, { type: 'empty' })
  })

  test('pressed twice at once, it is one order', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const idempotencyKey = randomUUID()
    const press = () => givenAnOrderedCart(tenant, goods, { idempotencyKey })
    const placed = await Promise.all([press(), press(), press()])
    placed.push(await press())
    assert.lengthOf(new Set(placed.map(({ number }) => number)), 1)
    assert.lengthOf(
      placed.filter(({ isNew }) => isNew),
      1
    )
    assert.equal(await stockOf(tenant, goods.variants[0].id), '0/1/0')
  })

  test('of many who want the last units, as many get them as there are', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 3 })
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const lines = goods.variants.map(({ id, retailPriceMinor }) => ({
          ...{ variantId: id, quantity: 1, seenPriceMinor: retailPriceMinor },
        }))
        return whenIOrder(tenant, goods, { lines: index % 2 ? lines.reverse() : lines })
      })
    )
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      3
    )
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.error.type]))
    assert.deepEqual(new Set(refusals), new Set(['out_of_stock']))
    for (const { id } of goods.variants) assert.equal(await stockOf(tenant, id), '0/3/0')
    assert.lengthOf(await inTenant(tenant, () => Order.all()), 3)
  })
})

test.group('Paying an order', (group) => {
  group.each.teardown(() => clock.restore())

  test('paid, told by webhook, booked', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5, shippingFeeMinor: 250n })
    const { orderId, number } = await givenAnOrderedCart(tenant, goods)
    const url = await givenThePaymentPage(tenant, orderId)
    assert.equal(await givenThePaymentPage(tenant, orderId), url)
    await stripe.pay(url)
    await eventuallyOrderIs(tenant, orderId, 'paid')
    for (const { id } of goods.variants) assert.equal(await stockOf(tenant, id), '4/0/1')
    assert.deepEqual(await historyOf(tenant, orderId), ['order.placed', 'order.paid'])
    assert.deepEqual(await whenIGoToPay(tenant, orderId), {
      ok: false,
      error: { type: 'not_payable' },
    })
    const items = await sdk().checkout.sessions.listLineItems(url.split('/').at(-1)!)
    assert.deepEqual(
      items.data.map(({ amount_total: minor }) => minor),
      [1_000, 1_000, 500]
    )
    assert.match(number, /^[2-9B-DF-HJ-NP-TV-Z]{10}$/)
  })

  test('paid after expiry, it is honoured while the stock is there', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const { orderId } = await givenAnOrderedCart(tenant, goods)
    const url = await givenThePaymentPage(tenant, orderId)
    afterTheTimeToPay()
    await inTenant(tenant, () => new ExpireOrders().handle())
    assert.equal(await stockOf(tenant, goods.variants[0].id), '1/0/0')
    await stripe.pay(url)
    await eventuallyOrderIs(tenant, orderId, 'paid')
    assert.equal(await stockOf(tenant, goods.variants[0].id), '0/0/1')
  })

  test('paid after expiry when the stock is gone, the money goes back', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const { orderId } = await givenAnOrderedCart(tenant, goods)
    const url = await givenThePaymentPage(tenant, orderId)
    afterTheTimeToPay()
    await inTenant(tenant, () => new ExpireOrders().handle())
    await givenAnOrderedCart(tenant, goods)
    await stripe.pay(url)
    await eventuallyAfterJobs('the money has gone back', async () => {
      const refund = await inTenant(tenant, () => Refund.query().first())
      return refund?.state === 'succeeded' && refund.amountMinor === 1_000n
    })
    assert.equal((await orderOf(tenant, orderId)).state, 'expired')
    assert.equal(await stockOf(tenant, goods.variants[0].id), '0/1/0')
    assert.include(await historyOf(tenant, orderId), 'order.payment_returned')
  })

  test('expiry closes the page on which it was to be paid', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const { orderId } = await givenAnOrderedCart(tenant, goods)
    const url = await givenThePaymentPage(tenant, orderId)
    afterTheTimeToPay()
    await inTenant(tenant, () => new ExpireOrders().handle())
    await eventuallyAfterJobs('the page is closed', async () => {
      const row = await inTenant(tenant, () => tenantTable('payments').firstOrFail())
      return row.state === 'expired'
    })
    await assert.rejects(() => stripe.pay(url), /refused/)
  })
})
