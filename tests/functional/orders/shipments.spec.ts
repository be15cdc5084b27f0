import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import {
  CancelFulfilment,
  ConfirmDelivery,
  Fulfilment,
  Order,
  ShipFulfilment,
  shipmentsShown,
  TrackShipments,
  type ParcelToShip,
} from '#orders'
import { DeliverOverdue } from '#orders/actions/deliver_overdue'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { anOrder, givenAPaidOrder, historyOf, stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Five units of one variant and one of another, of one brand, paid. */
async function givenAFulfilment() {
  const tenant = await givenATenant()
  const goods = await givenGoods(tenant, { variantsOfEach: 2, stock: 9 })
  const [tea, cup] = goods.variants
  const lines = [{ variant: tea, quantity: 5 }, { variant: cup }]
  const order = await givenAPaidOrder(tenant, anOrder(goods, { lines }))
  const [first, second] = order.lines.map(({ id }) => id)
  return { tenant, order, tea, first, second, fulfilmentId: order.fulfilments[0].id }
}

type Ship = Pick<ParcelToShip, 'fulfilmentId'> & Partial<ParcelToShip>

const whenIShip = (tenant: Tenant, parcel: Ship) =>
  inTenant(tenant, () =>
    new ShipFulfilment().handle({
      ...{ carrier: 'Banyan Express', trackingNumber: 'SIM000001', actor: SYSTEM },
      ...parcel,
    })
  )
const stateOf = (tenant: Tenant, id: number) =>
  inTenant(tenant, async () => (await Fulfilment.findOrFail(id)).state as string)
const whenTracked = (tenant: Tenant) => inTenant(tenant, () => new TrackShipments().handle())
const parcelsOf = (tenant: Tenant, id: number) => inTenant(tenant, () => shipmentsShown([id]))

test.group('A fulfilment in several parcels', (group) => {
  group.each.teardown(() => clock.restore())

  test('is shipped with its last one, and never more than was bought', async ({ assert }) => {
    const { tenant, order, first, second, fulfilmentId } = await givenAFulfilment()
    const part = (orderLineId: number, quantity: number) => ({
      ...{ fulfilmentId, lines: [{ orderLineId, quantity }] },
    })
    const tooMany = { ok: false, error: { type: 'not_so_many_left' } }
    assert.deepEqual(await whenIShip(tenant, part(first, 6)), tooMany)
    assert.deepEqual(await whenIShip(tenant, part(first, 0)), tooMany)
    assert.isTrue((await whenIShip(tenant, part(first, 3))).ok)
    assert.equal(await stateOf(tenant, fulfilmentId), 'partly_shipped')
    assert.deepEqual(await whenIShip(tenant, part(first, 3)), tooMany)
    assert.isTrue((await whenIShip(tenant, part(second, 1))).ok)
    assert.isTrue((await whenIShip(tenant, { fulfilmentId })).ok)
    assert.equal(await stateOf(tenant, fulfilmentId), 'shipped')
    const parcels = await parcelsOf(tenant, fulfilmentId)
    assert.deepEqual(
      parcels.map(({ lines }) => lines.map(({ quantity }) => quantity)),
      [[3], [1], [2]]
    )
    assert.includeMembers(await historyOf(tenant, order.orderId), [
      'fulfilment.partly_shipped',
      'fulfilment.shipped',
    ])
  })

  test('is delivered when the last has arrived', async ({ assert }) => {
    const { tenant, first, fulfilmentId } = await givenAFulfilment()
    const lines = [{ orderLineId: first, quantity: 3 }]
    await whenIShip(tenant, { fulfilmentId, lines })
    clock.travel({ hours: 20 })
    await whenIShip(tenant, { fulfilmentId, trackingNumber: 'SIM000002' })
    clock.travel({ hours: 11 })
    await whenTracked(tenant)
    const states = async () => (await parcelsOf(tenant, fulfilmentId)).map(({ state }) => state)
    assert.deepEqual(await states(), ['delivered', 'shipped'])
    assert.equal(await stateOf(tenant, fulfilmentId), 'shipped')
    clock.travel({ hours: 20 })
    await whenTracked(tenant)
    assert.equal(await stateOf(tenant, fulfilmentId), 'delivered')
  })

  test('gives up the rest for its money, and keeps the fee for what was sent', async ({
    assert,
  }) => {
    const { tenant, order, tea, first, fulfilmentId } = await givenAFulfilment()
    await whenIShip(tenant, { fulfilmentId, lines: [{ orderLineId: first, quantity: 3 }] })
    const cancellation = { fulfilmentId, actor: SYSTEM, reason: 'No more of it' }
    await inTenant(tenant, () => new CancelFulfilment().handle(cancellation))
    assert.equal(await stateOf(tenant, fulfilmentId), 'shipped')
    const { refundedMinor } = await inTenant(tenant, () => Order.findOrFail(order.orderId))
    assert.equal(refundedMinor, 3_000n)
    assert.equal(await stockOf(tenant, tea.id), '6/0/3')
    const confirmed = await inTenant(tenant, () =>
      new ConfirmDelivery().handle({ fulfilmentId, actor: SYSTEM })
    )
    assert.isTrue(confirmed.ok)
  })

  test('is delivered once the rest is given up, where all that was sent has arrived', async ({
    assert,
  }) => {
    const [{ tenant, first, fulfilmentId }, theirs] = [
      await givenAFulfilment(),
      await givenAFulfilment(),
    ]
    for (const one of [{ tenant, first, fulfilmentId }, theirs]) {
      const lines = [{ orderLineId: one.first, quantity: 3 }]
      await whenIShip(one.tenant, { fulfilmentId: one.fulfilmentId, lines })
    }
    clock.travel({ days: 20 })
    await whenTracked(tenant)
    assert.equal(await stateOf(tenant, fulfilmentId), 'partly_shipped')
    const cancellation = { fulfilmentId, actor: SYSTEM, reason: 'No more of it' }
    await inTenant(tenant, () => new CancelFulfilment().handle(cancellation))
    const parcel = await inTenant(tenant, () => Fulfilment.findOrFail(fulfilmentId))
    assert.equal(parcel.state, 'delivered')
    assert.isTrue(parcel.isWithinWindow)
    assert.equal(await stateOf(theirs.tenant, theirs.fulfilmentId), 'partly_shipped')
  })
})

test.group('A carrier', (group) => {
  group.each.teardown(() => clock.restore())

  test('tells each step once, however often it is asked', async ({ assert }) => {
    const { tenant, fulfilmentId } = await givenAFulfilment()
    await whenIShip(tenant, { fulfilmentId })
    const told = async () => {
      const [{ events }] = await parcelsOf(tenant, fulfilmentId)
      return events.map(({ event }) => event)
    }
    for (const hours of [2, 8, 17]) {
      clock.travel({ hours })
      await whenTracked(tenant)
      await whenTracked(tenant)
    }
    assert.deepEqual(await told(), ['out_for_delivery', 'in_transit', 'picked_up'])
    clock.travel({ hours: 5 })
    await whenTracked(tenant)
    const { deliveredAt, shippedAt } = await inTenant(tenant, () =>
      Fulfilment.findOrFail(fulfilmentId)
    )
    assert.equal(deliveredAt!.diff(shippedAt!).as('hours'), 30)
  })

  test('that loses a parcel leaves its delivery to the deadline', async ({ assert }) => {
    const { tenant, fulfilmentId } = await givenAFulfilment()
    await whenIShip(tenant, { fulfilmentId, trackingNumber: 'SIM-LOST' })
    clock.travel({ days: 3 })
    await whenTracked(tenant)
    const [{ events }] = await parcelsOf(tenant, fulfilmentId)
    assert.equal(events[0].event, 'exception')
    assert.equal(await stateOf(tenant, fulfilmentId), 'shipped')
    clock.travel({ days: 11 })
    await inTenant(tenant, () => new DeliverOverdue().handle())
    assert.equal(await stateOf(tenant, fulfilmentId), 'delivered')
    const [{ state }] = await parcelsOf(tenant, fulfilmentId)
    assert.equal(state, 'delivered')
  })

  test('that does not answer keeps no other parcel waiting', async ({ assert }) => {
    const { tenant, first, fulfilmentId } = await givenAFulfilment()
    const lines = [{ orderLineId: first, quantity: 1 }]
    await whenIShip(tenant, { fulfilmentId, trackingNumber: 'SIM-DOWN', lines })
    await whenIShip(tenant, { fulfilmentId })
    clock.travel({ hours: 31 })
    await assert.rejects(() => whenTracked(tenant), /No answer about SIM-DOWN/)
    const states = (await parcelsOf(tenant, fulfilmentId)).map(({ state }) => state)
    assert.deepEqual(states, ['shipped', 'delivered'])
    await whenTracked(tenant)
    clock.travel({ minutes: 31 })
    await assert.rejects(() => whenTracked(tenant), /No answer about SIM-DOWN/)
  })

  test('that nobody can ask is not asked', async ({ assert }) => {
    const { tenant, fulfilmentId } = await givenAFulfilment()
    await whenIShip(tenant, { fulfilmentId, carrier: 'A cousin with a van' })
    clock.travel({ days: 3 })
    await whenTracked(tenant)
    assert.isEmpty((await parcelsOf(tenant, fulfilmentId))[0].events)
  })
})
