import { test } from '@japa/runner'
import { clock } from '#foundation'
import { Customer } from '#identity'
import { AfterSalesCase, Fulfilment, Order, ShipFulfilment } from '#orders'
import { SYSTEM } from '#foundation'
import { anOrder, givenAPaidOrder } from '#tests/fixtures/orders_fixture'
import { anotherShopper, givenAShop, propsOf, type Shop } from '#tests/fixtures/shop_fixture'
import { inTenant, PASSWORD } from '#tests/fixtures/tenant_fixture'

interface Bought extends Shop {
  order: Order
  /** The order's secret address, and what lies below it. */
  at(below?: string): string
}

async function givenABoughtOrder(customerId: number | null = null, shop?: Shop): Promise<Bought> {
  const own = shop ?? (await givenAShop())
  const [variant] = own.variants
  const lines = [{ variant, quantity: 3 }]
  const placed = await givenAPaidOrder(own.tenant, anOrder(own, { customerId, lines }))
  const order = await inTenant(own.tenant, () => Order.findOrFail(placed.orderId))
  const at = (below = '') => `/orders/${order.number}${below}?code=${order.accessCode}`
  return { ...own, order, at }
}

async function givenAShippedOrder(): Promise<Bought & { parcel: Fulfilment }> {
  const bought = await givenABoughtOrder()
  const parcel = await inTenant(bought.tenant, async () => {
    const own = await Fulfilment.findByOrFail({ orderId: bought.order.id })
    const shipment = { carrier: 'SF Express', trackingNumber: 'SF123' }
    await new ShipFulfilment().handle({ fulfilmentId: own.id, ...shipment, actor: SYSTEM })
    return own
  })
  return { ...bought, parcel }
}

const stateOf = ({ tenant, order }: Bought) =>
  inTenant(tenant, async () => (await Order.findOrFail(order.id)).state)

test.group('An order’s page', (group) => {
  group.each.teardown(() => clock.restore())

  test('opens to the holder of its code and to no one else', async ({ assert }) => {
    const bought = await givenABoughtOrder()
    const inSameTenant = await givenAShop({ tenant: bought.tenant })
    const elsewhere = await givenAShop()
    assert.equal((await propsOf(bought.shopper, bought.at())).order.state, 'paid')

    const { number, accessCode } = bought.order
    const wrong = [
      `/orders/${number}`,
      `/orders/${number}?code=`,
      `/orders/${number}?code[]=${accessCode}`,
      `/orders/${number}?code=${accessCode.slice(0, -1)}x`,
      `/orders/NOSUCH?code=${accessCode}`,
    ]
    for (const path of wrong) assert.equal((await bought.shopper.get(path)).status, 404, path)
    for (const { shopper } of [inSameTenant, elsewhere]) {
      assert.equal((await shopper.get(bought.at())).status, 404)
      assert.equal((await shopper.post(bought.at('/cancellation'))).status, 404)
    }
    assert.equal(await stateOf(bought), 'paid')
  })

  test('is not kept by anyone on the way', async ({ assert }) => {
    const { shopper, at } = await givenABoughtOrder()
    const { headers } = await shopper.get(at())
    assert.equal(headers['cache-control'], 'private, no-store')
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin')
  })

  test('opens to the customer who placed it without a code, and not to another', async ({
    assert,
  }) => {
    const shop = await givenAShop()
    const [own, other] = await inTenant(shop.tenant, () =>
      Customer.createMany(
        ['chen', 'wang'].map((name) => {
          const email = `${name}-${shop.tenant.slug}@example.com`
          return { email, name, locale: 'en', status: 'active', password: PASSWORD }
        })
      )
    )
    const { order } = await givenABoughtOrder(own.id, shop)
    await shop.shopper.signIn(own.email!)
    assert.equal((await shop.shopper.get(`/orders/${order.number}`)).status, 200)
    const stranger = anotherShopper(shop)
    await stranger.signIn(other.email!)
    assert.equal((await stranger.get(`/orders/${order.number}`)).status, 404)
  })

  test('cancels before anything is shipped, and not after', async ({ assert }) => {
    const early = await givenABoughtOrder()
    const answer = await early.shopper.post(early.at('/cancellation'))
    assert.deepEqual([answer.status, answer.location], [303, early.at()])
    assert.equal(await stateOf(early), 'cancelled')
    const { history } = (await propsOf(early.shopper, early.at())).order
    const steps = history.map(({ event }: { event: string }) => event)
    assert.include(steps, 'order.cancelled')
    assert.notInclude(steps, 'case.requested', 'nobody made a claim')

    const late = await givenAShippedOrder()
    await late.shopper.post(late.at('/cancellation'))
    assert.equal(await stateOf(late), 'paid')
    assert.include((await propsOf(late.shopper, late.at())).flash.error, 'on its way')
  })

  test('shows where a parcel is, and takes its receipt once', async ({ assert }) => {
    const shipped = await givenAShippedOrder()
    const receipt = shipped.at(`/parcels/${shipped.parcel.number}/receipt`)
    const { order } = await propsOf(shipped.shopper, shipped.at())
    assert.include(order.parcels[0], { state: 'shipped', trackingNumber: 'SF123' })

    await shipped.shopper.post(receipt)
    clock.travel({ days: 2 })
    await shipped.shopper.post(receipt)
    const parcel = await inTenant(shipped.tenant, () => Fulfilment.findOrFail(shipped.parcel.id))
    assert.equal(parcel.state, 'delivered')
    assert.equal(parcel.returnsUntil!.diff(parcel.deliveredAt!, 'days').days, 14)
    assert.isBelow(parcel.deliveredAt!.toMillis(), clock.now().minus({ days: 1 }).toMillis())
  })

  test('takes no receipt for a parcel of another order', async ({ assert }) => {
    const one = await givenAShippedOrder()
    const other = await givenAShippedOrder()
    const path = one.at(`/parcels/${other.parcel.number}/receipt`)
    assert.equal((await one.shopper.post(path)).status, 404)
  })
})

test.group('A claim', (group) => {
  group.each.teardown(() => clock.restore())

  const casesOf = ({ tenant, order }: Bought) =>
    inTenant(tenant, () => AfterSalesCase.query().where('orderId', order.id).preload('lines'))

  async function givenTheForm(shipped: Bought & { parcel: Fulfilment }) {
    const path = shipped.at(`/parcels/${shipped.parcel.number}/claim`)
    const { parcel, formKey } = await propsOf(shipped.shopper, path)
    const [{ id }] = parcel.lines
    const send = (quantities: unknown[], more = {}) =>
      shipped.shopper.post(path, {
        ...{ kind: 'return_refund', reason: 'damaged', message: '杯子碎了', formKey },
        lines: quantities.map((quantity) => ({ orderLineId: id, quantity })),
        ...more,
      })
    return { path, id, send }
  }

  test('is for so many units of a line, once', async ({ assert }) => {
    const shipped = await givenAShippedOrder()
    const { send } = await givenTheForm(shipped)
    await send([1, 1])
    await send([1, 1])
    const [only, ...others] = await casesOf(shipped)
    assert.lengthOf(others, 0)
    assert.include(
      { reason: only.reason, message: only.message, quantity: only.lines[0].quantity },
      { reason: 'damaged', message: '杯子碎了', quantity: 2 }
    )
    const { order } = await propsOf(shipped.shopper, shipped.at())
    assert.equal(order.cases[0].state, 'requested')
    assert.equal(order.parcels[0].lines[0].claimable, 1)
  })

  test('is refused for more than there is, for nothing, and for others’ lines', async ({
    assert,
  }) => {
    const shipped = await givenAShippedOrder()
    const other = await givenAShippedOrder()
    const { send } = await givenTheForm(shipped)
    const foreign = (await givenTheForm(other)).id
    for (const quantities of [[4], [2, 2], [0], [-1], [1_000_000], []]) await send(quantities)
    await send([], { lines: [{ orderLineId: foreign, quantity: 1 }] })
    await send([1], { reason: 'returned' })
    assert.lengthOf(await casesOf(shipped), 0)
    assert.lengthOf(await casesOf(other), 0)
  })

  test('is not taken after the return window', async ({ assert }) => {
    const shipped = await givenAShippedOrder()
    const { path, send } = await givenTheForm(shipped)
    await shipped.shopper.post(shipped.at(`/parcels/${shipped.parcel.number}/receipt`))
    clock.travel({ days: 15 })
    assert.equal((await shipped.shopper.get(path)).location, shipped.at())
    await send([1])
    assert.lengthOf(await casesOf(shipped), 0)
  })
})
