import { test } from '@japa/runner'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { anOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwner } from '#tests/fixtures/store_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

async function aSoldStore(tenant: Awaited<ReturnType<typeof givenATenant>>) {
  const goods = await givenGoods(tenant, { stock: 5 })
  const order = await givenAPaidOrder(tenant, anOrder(goods))
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAnOwner(tenant, goods.store)).email)
  return { goods, order, visitor }
}

test.group('Store owner’s order pages', () => {
  test('show what was sold, and of the customer no more than needed', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order, visitor } = await aSoldStore(tenant)
    const list = await visitor.get('/my-store/orders')
    const [row] = pageIn(list).props.orders
    assert.deepEqual([row.number, row.customerName, row.total.minor], [order.number, 'C**', '1000'])

    const page = await visitor.get(`/my-store/orders/${order.number}`)
    const { order: shown } = pageIn(page).props
    assert.deepEqual(
      [shown.customerName, shown.phone, shown.city],
      ['C**', '861****8000', 'Oakland']
    )
    for (const { body } of [list, page]) {
      for (const secret of ['Chen', 'chen@example.com', '0013', '1 Main Street', 'supplyPrice']) {
        assert.notInclude(body, secret)
      }
    }
    assert.isEmpty(pageIn(await visitor.get('/my-store/orders?state=closed')).props.orders)
  })

  test('know nothing of other stores’ orders, nor of other tenants’', async ({ assert }) => {
    const tenant = await givenATenant()
    const { visitor } = await aSoldStore(tenant)
    const sibling = await aSoldStore(tenant)
    const stranger = await aSoldStore(await givenATenant())
    for (const { order } of [sibling, stranger]) {
      assert.equal((await visitor.get(`/my-store/orders/${order.number}`)).status, 404)
    }
    assert.lengthOf(pageIn(await visitor.get('/my-store/orders')).props.orders, 1)
  })
})
