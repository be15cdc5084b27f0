import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { Fulfilment, ShipFulfilment } from '#orders'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { anOrder, givenAnOrder, givenAPaidOrder, historyOf } from '#tests/fixtures/orders_fixture'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import type { Tenant } from '#tenancy'

async function memberOf(tenant: Tenant, brandId: number) {
  const user = await givenAUser(tenant, { role: 'brand_member', brandId })
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn(user.email)
  return visitor
}

/** A paid order of two brands, of which the first is asked about. */
async function aPaidOrderOfTwoBrands(stock = { stock: 5, platformStock: 0 }) {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { brands: 2, shippingFeeMinor: 300n, ...stock })
  const order = await givenAPaidOrder(tenant, anOrder(goods))
  const parcels = await inTenant(tenant, () => Fulfilment.query().orderBy('id'))
  return { tenant, goods, order, own: parcels[0], others: parcels[1] }
}

const shipment = { carrier: 'SF Express', trackingNumber: 'SF1234567' }

test.group('Brand pages', () => {
  test('list what the brand has to ship, and nothing else', async ({ assert }) => {
    const { tenant, goods, own } = await aPaidOrderOfTwoBrands()
    await givenAnOrder(tenant, anOrder(goods))
    const visitor = await memberOf(tenant, own.brandId)
    const { fulfilments } = pageIn(await visitor.get('/brand/fulfilments')).props
    assert.deepEqual(
      fulfilments.map(({ number, units }: { number: string; units: number }) => [number, units]),
      [[own.number, 1]]
    )
    assert.isEmpty(pageIn(await visitor.get('/brand/fulfilments?state=shipped')).props.fulfilments)
    const overview = pageIn(await visitor.get('/brand')).props
    assert.deepEqual([overview.units, overview.awaitingShipment, overview.overdue], [1, 1, 0])
    assert.equal(overview.sales.minor, '600')
  })

  test('are narrowed by number, carrier, tracking and day of payment', async ({ assert }) => {
    const { tenant, goods, own } = await aPaidOrderOfTwoBrands()
    const later = await givenAPaidOrder(tenant, anOrder(goods))
    const second = later.fulfilments.find(({ brandId }) => brandId === own.brandId)!
    const parcel = { ...shipment, fulfilmentId: second.id, actor: SYSTEM }
    await inTenant(tenant, () => new ShipFulfilment().handle(parcel))
    const visitor = await memberOf(tenant, own.brandId)
    const today = clock.now().setZone(tenant.timezone).toISODate()
    const cases: [string, number[]][] = [
      ['state=all', [second.id, own.id]],
      [`state=all&number=${own.number.slice(0, 7).toLowerCase()}`, [own.id]],
      ['state=all&tracking=sf%20e', [second.id]],
      ['state=all&tracking=SF12', [second.id]],
      ['tracking=SF12', []],
      ['state=all&tracking=%25', []],
      [`state=all&from=${today}&to=${today}`, [second.id, own.id]],
      ['state=all&from=2031-01-01', []],
      ['state=nonsense&from=nonsense', [own.id]],
    ]
    for (const [query, ids] of cases) {
      const { fulfilments } = pageIn(await visitor.get(`/brand/fulfilments?${query}`)).props
      assert.deepEqual(
        fulfilments.map(({ id }: { id: number }) => id),
        ids,
        query
      )
    }
    const { body } = await visitor.get('/brand/fulfilments/export?state=all&tracking=SF12')
    assert.include(body, 'SF1234567')
    assert.notInclude(body, own.number)
  })

  test('count as to be shipped, and list, what is so in part', async ({ assert }) => {
    const { tenant, own } = await aPaidOrderOfTwoBrands()
    await inTenant(tenant, async () => {
      const shipBy = clock.now().minus({ days: 1 })
      await own.merge({ state: 'partly_shipped', shipBy }).save()
    })
    const visitor = await memberOf(tenant, own.brandId)
    const { awaitingShipment, overdue } = pageIn(await visitor.get('/brand')).props
    assert.deepEqual([awaitingShipment, overdue], [1, 1])
    const operations = visitorOf(tenant.slug)
    await operations.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    const listed = async (state: string) => {
      const parcels = pageIn(await visitor.get(`/brand/fulfilments?state=${state}`)).props
      const orders = pageIn(await operations.get(`/platform/orders?shipping=${state}`)).props
      return [parcels.fulfilments.length, orders.orders.length]
    }
    assert.deepEqual(await listed('awaiting_shipment'), [1, 1])
    assert.deepEqual(await listed('partly_shipped'), [1, 1])
    assert.deepEqual(await listed('shipped'), [0, 0])
    assert.equal(pageIn(await operations.get('/platform')).props.awaitingShipment, 2)
  })

  test('show where to send it, and neither prices nor mail address', async ({ assert }) => {
    const { tenant, own } = await aPaidOrderOfTwoBrands()
    const visitor = await memberOf(tenant, own.brandId)
    const answer = await visitor.get(`/brand/fulfilments/${own.number}`)
    const { fulfilment, lines } = pageIn(answer).props
    assert.equal(fulfilment.address.line1, '1 Main Street')
    assert.equal(fulfilment.phone, '+86 138 0013 8000')
    assert.lengthOf(lines, 1)
    assert.notInclude(answer.body, 'chen@example.com')
    assert.notInclude(answer.body, '"unitPrice"')
  })

  test('ship a parcel once, and say that it arrived', async ({ assert }) => {
    const { tenant, own, order } = await aPaidOrderOfTwoBrands()
    const visitor = await memberOf(tenant, own.brandId)
    const path = `/brand/fulfilments/${own.number}`
    const find = () => inTenant(tenant, () => Fulfilment.findOrFail(own.id))

    await visitor.post(`${path}/delivery`)
    await visitor.post(`${path}/shipment`, { carrier: 'SF Express', trackingNumber: '' })
    assert.equal((await find()).state, 'awaiting_shipment')
    await visitor.post(`${path}/shipment`, shipment)
    await visitor.post(`${path}/shipment`, { ...shipment, trackingNumber: 'OTHER99' })
    const shipped = await find()
    assert.deepEqual([shipped.state, shipped.trackingNumber], ['shipped', 'SF1234567'])
    await visitor.post(`${path}/delivery`)
    assert.equal((await find()).state, 'delivered')
    const told = (await historyOf(tenant, order.orderId)).slice(2)
    assert.deepEqual(told, ['fulfilment.shipped', 'fulfilment.delivered'])
  })

  test('give up what cannot be shipped, with a reason', async ({ assert }) => {
    const { tenant, own } = await aPaidOrderOfTwoBrands()
    const visitor = await memberOf(tenant, own.brandId)
    const path = `/brand/fulfilments/${own.number}/cancellation`
    const stateNow = async () => (await inTenant(tenant, () => Fulfilment.findOrFail(own.id))).state
    await visitor.post(path, {})
    assert.equal(await stateNow(), 'awaiting_shipment')
    await visitor.post(path, { reason: 'The kiln broke' })
    assert.equal(await stateNow(), 'cancelled')
  })

  test('know nothing of another brand’s, tenant’s or unpaid parcels', async ({ assert }) => {
    const { tenant, goods, own, others } = await aPaidOrderOfTwoBrands()
    const neighbour = await aPaidOrderOfTwoBrands()
    const unpaid = await givenAnOrder(tenant, anOrder(goods))
    const visitor = await memberOf(tenant, own.brandId)
    for (const number of [others.number, neighbour.own.number, `${unpaid.number}-1`, 'NONE-1']) {
      const path = `/brand/fulfilments/${number}`
      assert.equal((await visitor.get(path)).status, 404, path)
      assert.equal((await visitor.post(`${path}/shipment`, shipment)).status, 404, path)
      assert.equal((await visitor.post(`${path}/delivery`)).status, 404, path)
      assert.equal((await visitor.post(`${path}/cancellation`, { reason: 'mine' })).status, 404)
    }
    const { body } = await visitor.get('/brand/fulfilments/export')
    assert.include(body, own.number)
    assert.notInclude(body, others.number)
    assert.equal((await visitor.get('/platform/orders')).status, 403)
  })

  test('leave what lies in the platform’s warehouse to the platform', async ({ assert }) => {
    const { tenant, own } = await aPaidOrderOfTwoBrands({ stock: 0, platformStock: 5 })
    const brand = await memberOf(tenant, own.brandId)
    assert.isEmpty(pageIn(await brand.get('/brand/fulfilments')).props.fulfilments)
    const path = `/fulfilments/${own.number}/shipment`
    assert.equal((await brand.post(`/brand${path}`, shipment)).status, 404)

    const operations = visitorOf(tenant.slug)
    await operations.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    await operations.post(`/platform${path}`, shipment)
    const { state } = await inTenant(tenant, () => Fulfilment.findOrFail(own.id))
    assert.equal(state, 'shipped')
  })
})
