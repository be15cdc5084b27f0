import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { clock, SYSTEM, tenantTable } from '#foundation'
import {
  CancelFulfilment,
  CancelOrder,
  ConfirmDelivery,
  Fulfilment,
  Order,
  ShipFulfilment,
} from '#orders'
import { CloseEnded } from '#orders/actions/close_ended'
import { DeliverOverdue } from '#orders/actions/deliver_overdue'
import { ExpireOrders } from '#orders/actions/expire_orders'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import {
  anOrder,
  givenAnOrder,
  givenAPaidOrder,
  historyOf,
  stockOf,
} from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const ship = (fulfilmentId: number) =>
  new ShipFulfilment().handle({
    ...{ fulfilmentId, carrier: 'SF Express', trackingNumber: `SF${randomUUID().slice(0, 8)}` },
    actor: SYSTEM,
  })
const cancel = (orderId: number) =>
  new CancelOrder().handle({ orderId, actor: SYSTEM, reason: 'changed their mind' })

test.group('The life of an order', (group) => {
  group.each.teardown(() => clock.restore())

  test('each brand ships, each parcel arrives, the window ends, the order closes', async ({
    assert,
  }) => {
    const tenant = await givenATenant({ returnWindowDays: 7 })
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const placed = await givenAPaidOrder(tenant, anOrder(goods))
    const [first, second] = placed.fulfilments.map(({ id }) => id)

    await inTenant(tenant, async () => {
      assert.isTrue((await ship(first)).ok)
      assert.deepEqual(await ship(first), {
        ok: false,
        error: { type: 'not_to_be_shipped', state: 'shipped' },
      })
      const tooEarly = await new ConfirmDelivery().handle({ fulfilmentId: second, actor: SYSTEM })
      assert.isFalse(tooEarly.ok)
      assert.isTrue((await new ConfirmDelivery().handle({ fulfilmentId: first, actor: SYSTEM })).ok)
      const delivered = await Fulfilment.findOrFail(first)
      assert.equal(
        delivered.returnsUntil!.diff(delivered.deliveredAt!).as('days'),
        tenant.returnWindowDays
      )

      await ship(second)
      clock.travel({ days: 8 })
      await new CloseEnded().handle()
      assert.equal((await Order.findOrFail(placed.orderId)).state, 'paid')
      clock.travel({ days: 7 })
      await new DeliverOverdue().handle()
      clock.travel({ days: 8 })
      await new CloseEnded().handle()
      assert.equal((await Order.findOrFail(placed.orderId)).state, 'closed')
    })
    assert.deepEqual(await historyOf(tenant, placed.orderId), [
      'order.placed',
      'order.paid',
      'fulfilment.shipped',
      'fulfilment.delivered',
      'fulfilment.shipped',
      'fulfilment.closed',
      'fulfilment.delivered',
      'fulfilment.closed',
      'order.closed',
    ])
  })

  test('an unpaid order expires once, and its stock comes back once', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 5 })
    const placed = await givenAnOrder(tenant, anOrder(goods))
    const paid = await givenAPaidOrder(tenant, anOrder(goods))
    const [tea] = goods.variants
    assert.equal(await inTenant(tenant, () => new ExpireOrders().handle()), 0)
    assert.equal(await stockOf(tenant, tea.id), '3/1/1')

    clock.travel({ minutes: 31 })
    const expired = await inTenant(tenant, () =>
      Promise.all([new ExpireOrders().handle(), new ExpireOrders().handle()])
    )
    assert.equal(expired[0] + expired[1], 1)
    assert.equal(await stockOf(tenant, tea.id), '4/0/1')
    await inTenant(tenant, async () => {
      assert.equal((await Order.findOrFail(placed.orderId)).state, 'expired')
      assert.equal((await Order.findOrFail(paid.orderId)).state, 'paid')
      assert.isFalse((await cancel(placed.orderId)).ok)
    })
  })

  test('an unpaid order is cancelled, and its stock comes back once', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 5 })
    const { orderId } = await givenAnOrder(tenant, anOrder(goods))
    const results = await inTenant(tenant, () => Promise.all([cancel(orderId), cancel(orderId)]))
    assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true])
    assert.equal(await stockOf(tenant, goods.variants[0].id), '5/0/0')
  })

  test('a paid order is cancelled: all that was paid goes back, all stock too', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const [tea, cup] = goods.variants
    const input = anOrder(goods, {
      lines: [{ variant: tea, quantity: 2, platformDiscountMinor: 99n }, { variant: cup }],
      shippingByBrand: { [tea.brandId]: 300n },
    })
    const { orderId, totalMinor } = await givenAPaidOrder(tenant, input)
    assert.isTrue((await inTenant(tenant, () => cancel(orderId))).ok)
    assert.isFalse((await inTenant(tenant, () => cancel(orderId))).ok)

    await inTenant(tenant, async () => {
      const order = await Order.query().where('id', orderId).preload('fulfilments').firstOrFail()
      assert.equal(order.state, 'cancelled')
      assert.equal(order.refundedMinor, totalMinor)
      assert.deepEqual(
        order.fulfilments.map(({ state }) => state),
        ['cancelled', 'cancelled']
      )
      const refunds = await tenantTable('refunds').orderBy('id')
      assert.deepEqual(
        refunds.map((row) => BigInt(row.amount_minor)),
        [2_201n, 1_000n]
      )
      const decided = await tenantTable('after_sales_cases').orderBy('id')
      assert.deepEqual(
        decided.map((row) => Number(row.shipping_refund_minor)),
        [300, 0]
      )
    })
    assert.equal(await stockOf(tenant, tea.id), '5/0/0')
    assert.equal(await stockOf(tenant, cup.id), '5/0/0')
  })

  test('a brand cancels its part, and with the last part the order', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const placed = await givenAPaidOrder(tenant, anOrder(goods))
    const [first, second] = placed.fulfilments.map(({ id }) => id)
    const giveUp = (fulfilmentId: number) =>
      inTenant(tenant, () =>
        new CancelFulfilment().handle({ fulfilmentId, actor: SYSTEM, reason: 'broken' })
      )
    const stateNow = async () =>
      (await inTenant(tenant, () => Order.findOrFail(placed.orderId))).state

    assert.isTrue((await giveUp(first)).ok)
    assert.equal(await stateNow(), 'paid')
    assert.isFalse((await giveUp(first)).ok)
    assert.isTrue((await giveUp(second)).ok)
    assert.equal(await stateNow(), 'cancelled')
    const order = await inTenant(tenant, () => Order.findOrFail(placed.orderId))
    assert.equal(order.refundedMinor, order.totalMinor)
  })

  test('what is on its way is not cancelled', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 5 })
    const placed = await givenAPaidOrder(tenant, anOrder(goods))
    await inTenant(tenant, async () => {
      await ship(placed.fulfilments[0].id)
      assert.deepEqual(await cancel(placed.orderId), {
        ok: false,
        error: { type: 'already_shipped' },
      })
    })
  })
})
