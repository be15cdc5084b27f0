import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, nextState, SYSTEM } from '#foundation'
import {
  CancelOrder,
  MarkDelivered,
  MarkOrdersPaid,
  orderReference,
  type PlacedOrder,
} from '#orders'
import { CloseEnded } from '#orders/actions/close_ended'
import { ExpireOrders } from '#orders/actions/expire_orders'
import { ORDER_TRANSITIONS, type OrderChange, type OrderState } from '#orders/order_states'
import { recordOutsidePayments } from '#payments'
import type { Tenant } from '#tenancy'
import { orderOf } from '#tests/fixtures/checkout_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import {
  anOrder,
  givenAnOrder,
  givenAPaidOrder,
  historyOf,
  stockOf,
} from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const inTransaction = <Result>(work: (trx: Awaited<ReturnType<typeof db.transaction>>) => Result) =>
  db.transaction(async (trx) => work(trx))

/** Tries the change as whoever may want it does: nobody looks at the state before. */
const CHANGES: Record<OrderChange, (order: PlacedOrder) => Promise<unknown>> = {
  pay: ({ orderId, totalMinor }) =>
    inTransaction(async (trx) => {
      const paidAt = clock.now()
      const reference = orderReference(orderId)
      const payment = { reference, amountMinor: totalMinor, succeededAt: paidAt }
      const paymentId = (await recordOutsidePayments([payment], trx)).get(reference)!
      return new MarkOrdersPaid().handle([{ orderId, paymentId, paidAt }], trx)
    }),
  expire() {
    clock.travel({ minutes: 31 })
    return new ExpireOrders().handle()
  },
  cancel: ({ orderId }) =>
    new CancelOrder().handle({ orderId, actor: SYSTEM, reason: 'changed_mind' }),
  close() {
    clock.travel({ days: 15 })
    return new CloseEnded().handle()
  },
}

function whenDelivered({ fulfilments }: PlacedOrder) {
  const deliveries = fulfilments.map(({ id }) => ({ fulfilmentId: id, deliveredAt: clock.now() }))
  return inTransaction((trx) => new MarkDelivered().handle(deliveries, trx))
}

/** The ways into each state, through the product's own actions. */
async function givenAnOrderThatIs(state: OrderState, tenant: Tenant): Promise<PlacedOrder> {
  const goods = await givenGoods(tenant, { stock: 5 })
  if (state === 'paid' || state === 'closed') {
    const order = await givenAPaidOrder(tenant, anOrder(goods))
    if (state === 'closed') {
      await inTenant(tenant, () => whenDelivered(order))
      await inTenant(tenant, () => CHANGES.close(order))
    }
    return order
  }
  const order = await givenAnOrder(tenant, anOrder(goods))
  if (state === 'expired') await inTenant(tenant, () => CHANGES.expire(order))
  if (state === 'cancelled') await inTenant(tenant, () => CHANGES.cancel(order))
  return order
}

/** What was paid after its expiry is honoured by another way: see the checkout's spec. */
const expected = (state: OrderState, change: OrderChange) =>
  state === 'expired' && change === 'pay'
    ? 'expired'
    : (nextState(ORDER_TRANSITIONS, state, change) ?? state)

test.group('Every change of an order in every state', (group) => {
  group.each.teardown(() => clock.restore())

  for (const state of Object.keys(ORDER_TRANSITIONS) as OrderState[]) {
    for (const change of Object.keys(CHANGES) as OrderChange[]) {
      test(`${state}: ${change} → ${expected(state, change)}`, async ({ assert }) => {
        const tenant = await givenATenant()
        const order = await givenAnOrderThatIs(state, tenant)
        assert.equal((await orderOf(tenant, order.orderId)).state, state)
        if (state === 'paid' && change === 'close') {
          await inTenant(tenant, () => whenDelivered(order))
        }
        const seen = async () => ({
          history: await historyOf(tenant, order.orderId),
          stock: await stockOf(tenant, order.lines[0].variantId),
        })
        const before = await seen()
        await inTenant(tenant, () => CHANGES[change](order))

        const after = await orderOf(tenant, order.orderId)
        assert.equal(after.state, expected(state, change))
        if (after.state === state) assert.deepEqual(await seen(), before)
      })
    }
  }
})
