import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, tenantTable } from '#foundation'
import { orderReference } from '#orders'
import { AcceptPayments } from '#orders/actions/accept_payments'
import { Payment } from '#payments'
import type { Tenant } from '#tenancy'
import { orderOf } from '#tests/fixtures/checkout_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { anOrder, givenAnOrder, historyOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenTwoPayments(tenant: Tenant) {
  const goods = await givenGoods(tenant, { stock: 5 })
  const { orderId, totalMinor } = await givenAnOrder(tenant, anOrder(goods))
  const pay = (minutesLater: number) =>
    inTenant(tenant, () =>
      Payment.create({
        ...{ reference: orderReference(orderId), provider: 'outside', state: 'succeeded' },
        ...{ currency: tenant.currency, amountMinor: totalMinor, idempotencyKey: randomUUID() },
        succeededAt: clock.now().plus({ minutes: minutesLater }),
      })
    )
  return { orderId, totalMinor, first: await pay(0), second: await pay(1) }
}

function whenHeardOf(tenant: Tenant, orderId: number, { id: paymentId }: Payment) {
  const paid = [{ orderId, paymentId, paidAt: clock.now() }]
  return inTenant(tenant, () => db.transaction((trx) => new AcceptPayments().handle(paid, trx)))
}

const returnsOf = (tenant: Tenant) =>
  inTenant(tenant, async () => {
    const rows = await tenantTable('refunds').select('payment_id', 'amount_minor')
    return rows.map((row) => [Number(row.payment_id), BigInt(row.amount_minor)])
  })

test.group('Orders | paid twice', () => {
  for (const heardFirst of ['first', 'second'] as const) {
    test(`the ${heardFirst} is heard of first and kept, the other goes back, however often told`, async ({
      assert,
    }) => {
      const tenant = await givenATenant()
      const { orderId, totalMinor, ...payments } = await givenTwoPayments(tenant)
      const kept = payments[heardFirst]
      const other = heardFirst === 'first' ? payments.second : payments.first
      await inTenant(tenant, () => other.merge({ state: 'open' }).save())
      await whenHeardOf(tenant, orderId, kept)
      await inTenant(tenant, () => other.merge({ state: 'succeeded' }).save())

      for (const payment of [other, kept, other]) await whenHeardOf(tenant, orderId, payment)

      assert.deepEqual(await returnsOf(tenant), [[other.id, totalMinor]])
      assert.equal((await orderOf(tenant, orderId)).paidByPaymentId, kept.id)
      const told = await historyOf(tenant, orderId)
      assert.deepEqual(told, ['order.placed', 'order.paid', 'order.payment_returned'])
    })
  }

  for (const [refunded, expected] of [
    ['part', 400n],
    ['all', null],
  ] as const) {
    test(`of the second, ${refunded} was refunded at Stripe: no more than the rest goes back`, async ({
      assert,
    }) => {
      const tenant = await givenATenant()
      const { orderId, totalMinor, first, second } = await givenTwoPayments(tenant)
      await whenHeardOf(tenant, orderId, first)
      const refundedMinor = totalMinor - (expected ?? 0n)
      await inTenant(tenant, () => second.merge({ refundedMinor }).save())
      for (let told = 0; told < 2; told++) await whenHeardOf(tenant, orderId, second)
      assert.deepEqual(await returnsOf(tenant), expected ? [[second.id, expected]] : [])
    })
  }

  test('an expired order is not honoured for a payment that was refunded', async ({ assert }) => {
    const tenant = await givenATenant()
    const { orderId, totalMinor, first } = await givenTwoPayments(tenant)
    await inTenant(tenant, async () => {
      await tenantTable('orders').where('id', orderId).update({ state: 'expired' })
      await first.merge({ refundedMinor: totalMinor }).save()
    })
    await whenHeardOf(tenant, orderId, first)
    assert.equal((await orderOf(tenant, orderId)).state, 'expired')
    assert.deepEqual(await returnsOf(tenant), [])
  })

  test('no payment of a neighbour can be what paid an order', async ({ assert }) => {
    const [one, neighbour] = [await givenATenant(), await givenATenant()]
    const { orderId } = await givenTwoPayments(one)
    const { first } = await givenTwoPayments(neighbour)
    const paidBy = db.from('orders').where('id', orderId).update({ paid_by_payment_id: first.id })
    await assert.rejects(() => paidBy.then(), /foreign key constraint fails/)
  })
})
