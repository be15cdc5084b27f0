import { test } from '@japa/runner'
import { Fulfilment, Order } from '#orders'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf, type HttpVisitor } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { anOrder, givenAnOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function signedIn(tenant: Tenant, wishes: Parameters<typeof givenAUser>[1]) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, wishes)).email)
  return visitor
}

const viewsOf = async (visitor: HttpVisitor) =>
  pageIn(await visitor.get('/platform/orders')).props.views as {
    id: number
    name: string
    filters: string
  }[]

test.group('Saved views', () => {
  test('keep what makes sense of the filters, under one name each', async ({ assert }) => {
    const tenant = await givenATenant()
    const visitor = await signedIn(tenant, { role: 'operations' })
    const save = (filters: string) =>
      visitor.post('/platform/orders/views', { name: 'Unpaid', filters })
    await save('state=paid')
    const answer = await save('state=awaiting_payment&state2=x&brand=nonsense&after=1_2')
    assert.match(answer.location!, /\?state=awaiting_payment$/)
    const views = await viewsOf(visitor)
    assert.deepEqual(
      views.map(({ name, filters }) => `${name}: ${filters}`),
      ['Unpaid: state=awaiting_payment']
    )
    await visitor.send('DELETE', `/platform/orders/views/${views[0].id}`)
    assert.isEmpty(await viewsOf(visitor))
  })

  test('are their owner’s only', async ({ assert }) => {
    const tenant = await givenATenant()
    const [one, other] = [
      await signedIn(tenant, { role: 'operations' }),
      await signedIn(tenant, { role: 'operations' }),
    ]
    await one.post('/platform/orders/views', { name: 'Mine', filters: 'state=paid' })
    assert.isEmpty(await viewsOf(other))
    const [{ id }] = await viewsOf(one)
    assert.equal((await other.send('DELETE', `/platform/orders/views/${id}`)).status, 404)
    assert.lengthOf(await viewsOf(one), 1)
  })
})

test.group('Many at once', () => {
  test('orders are cancelled, each as far as it can be, and no neighbour’s', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const goods = await givenGoods(tenant, { stock: 9 })
    const foreign = await givenAnOrder(
      neighbour,
      anOrder(await givenGoods(neighbour, { stock: 1 }))
    )
    const paid = await givenAPaidOrder(tenant, anOrder(goods))
    const unpaid = await givenAnOrder(tenant, anOrder(goods))
    const visitor = await signedIn(tenant, { role: 'operations' })
    const numbers = [paid.number, unpaid.number, foreign.number]
    const cancel = (reason: string) =>
      visitor.post('/platform/orders/cancellation', { numbers, reason })
    await cancel('')
    await cancel('Recalled by the brand')
    await cancel('Again')
    const statesOf = (of: Tenant) =>
      inTenant(of, async () => (await Order.query().orderBy('id')).map(({ state }) => state))
    assert.deepEqual(await statesOf(tenant), ['cancelled', 'cancelled'])
    assert.deepEqual(await statesOf(neighbour), ['awaiting_payment'])
  })

  test('parcels are shipped by their own brand, all or none of them', async ({ assert }) => {
    const tenant = await givenATenant()
    const goods = await givenGoods(tenant, { brands: 2, stock: 9 })
    const [tea, cup] = goods.variants
    const orders = [
      await givenAPaidOrder(tenant, anOrder(goods, { lines: [{ variant: tea }] })),
      await givenAPaidOrder(tenant, anOrder(goods, { lines: [{ variant: tea }] })),
      await givenAPaidOrder(tenant, anOrder(goods, { lines: [{ variant: cup }] })),
    ]
    const brand = await signedIn(tenant, { role: 'brand_member', brandId: tea.brandId })
    const ship = (which: typeof orders) =>
      brand.post('/brand/fulfilments/shipment', {
        carrier: 'SF Express',
        parcels: which.map(({ number }, at) => ({
          ...{ number: `${number}-1`, trackingNumber: `SF00000${at}` },
        })),
      })
    const shipped = () =>
      inTenant(tenant, async () =>
        (await Fulfilment.query().where('state', 'shipped').orderBy('id')).map(
          ({ trackingNumber }) => trackingNumber
        )
      )
    assert.equal((await ship(orders)).status, 404)
    assert.isEmpty(await shipped())
    await ship(orders.slice(0, 2))
    assert.deepEqual(await shipped(), ['SF000000', 'SF000001'])
  })
})
