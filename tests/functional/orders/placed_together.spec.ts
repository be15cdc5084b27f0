import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { test } from '@japa/runner'
import { Order, PlaceOrders } from '#orders'
import { givenAnOrderedCart, whenIOrder } from '#tests/fixtures/checkout_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { anOrder, stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Orders that are placed at the same moment', () => {
  test('stand and fall each for itself', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const goods = await givenGoods(tenant, { stock: 20 })
    const theirs = await givenGoods(neighbour, { stock: 20 })
    const contact = { name: 'Chen Wei', email: 'chen@example.com', phone: '1'.repeat(300) }
    const unwritable = (index: number) => (index === 4 ? { contact } : {})
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 8 }, (_, index) => whenIOrder(tenant, goods, unwritable(index))),
      ...Array.from({ length: 3 }, () => whenIOrder(neighbour, theirs)),
    ])
    assert.deepEqual(
      outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : [])),
      [4]
    )
    assert.equal(await stockOf(tenant, goods.variants[0].id), '13/7/0')
    assert.equal(await stockOf(neighbour, theirs.variants[0].id), '17/3/0')
    assert.lengthOf(await inTenant(tenant, () => Order.all()), 7)
  })

  test('are one order where one key is pressed again and again', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 9 })
    const idempotencyKey = randomUUID()
    const placed = await Promise.all([
      givenAnOrderedCart(tenant, goods),
      ...Array.from({ length: 4 }, () => givenAnOrderedCart(tenant, goods, { idempotencyKey })),
    ])
    assert.lengthOf(new Set(placed.map(({ orderId }) => orderId)), 2)
    assert.lengthOf(
      placed.filter(({ isNew }) => isNew),
      2
    )
    assert.equal(await stockOf(tenant, goods.variants[0].id), '7/2/0')
  })

  test('are one where another process places it with the last unit meanwhile', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { stock: 1 })
    const input = anOrder(goods)
    const place = (trx: TransactionClientContract) => new PlaceOrders().handle([input], trx)
    const [first, second] = await inTenant(tenant, async () => {
      const trx = await db.transaction()
      const placed = await place(trx)
      const other = db.transaction(place)
      await sleep(200)
      await trx.commit()
      return [placed, await other].flat()
    })
    assert.isTrue(first.ok && second.ok && first.value.orderId === second.value.orderId)
    assert.equal(await stockOf(tenant, goods.variants[0].id), '0/1/0')
  })
})
