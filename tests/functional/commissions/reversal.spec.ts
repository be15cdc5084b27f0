import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { payee, platform } from '#ledger'
import {
  givenACase,
  givenAPlan,
  givenASale,
  whenApproved,
  whenBooked,
  whenDelivered,
  whenMatured,
  whenRefunded,
  whenReversed,
  whenScheduled,
} from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { balances, countOf } from '#tests/fixtures/ledger_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

async function givenASoldOrder(wishes: { platformStock?: number } = {}) {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { variantsOfEach: 2, ...wishes })
  const [tea, cup] = goods.variants
  const order = await givenASale(tenant, goods, {
    lines: [{ variant: tea, quantity: 2 }, { variant: cup }],
    shippingByBrand: { [tea.brandId]: 200n },
    ...(wishes.platformStock && {
      tracksStock: true,
      expiresAt: clock.now().plus({ minutes: 30 }),
    }),
  })
  const stand = () =>
    balances(tenant, [
      ['clearing', platform('order_clearing')],
      ['refundable', platform('refund_payable')],
      ['revenue', platform('platform_revenue')],
      ['stock', platform('inventory')],
      ['pending', payee('earnings_pending', 'store', goods.store.id)],
      ['available', payee('earnings_available', 'store', goods.store.id)],
      ['brand pending', payee('brand_pending', 'brand', tea.brandId)],
      ['brand payable', payee('brand_payable', 'brand', tea.brandId)],
    ])
  const [teaLine, cupLine] = order.lines.map(({ id }) => id)
  return { tenant, order, stand, teaLine, cupLine, parcel: order.fulfilments[0].id }
}

const BOOKED = {
  'clearing': 0,
  'refundable': 0,
  'revenue': 3000 - 1800 - 375,
  'stock': 0,
  'pending': 375,
  'available': 0,
  'brand pending': 2000,
  'brand payable': 0,
}

test.group('Commissions | reversal', (group) => {
  group.each.teardown(() => clock.restore())

  test('a refund decided before the sale was booked books the sale first', async ({ assert }) => {
    const { tenant, stand, teaLine, order } = await givenASoldOrder()
    await whenRefunded(tenant, { orderLineId: teaLine, grossMinor: 1000n, quantity: 1 })
    const expected = {
      ...BOOKED,
      'refundable': 1000,
      'revenue': 825 - 275,
      'pending': 375 - 125,
      'brand pending': 2000 - 600,
    }
    assert.deepEqual(await stand(), expected)
    await whenBooked(tenant, order.orderId)
    assert.deepEqual(await stand(), expected)
  })

  test('delivered any number of times, at once or later, it takes back once', async ({
    assert,
  }) => {
    const { tenant, stand, teaLine } = await givenASoldOrder()
    const caseId = await givenACase(tenant, { orderLineId: teaLine, grossMinor: 700n })
    await whenApproved(tenant, caseId)
    await Promise.all(Array.from({ length: 6 }, () => whenReversed(tenant, caseId)))
    const once = await stand()
    assert.equal(once.refundable, 700)
    assert.equal(once.pending, 375 - 87)
    await whenReversed(tenant, caseId, caseId)
    assert.deepEqual(await stand(), once)
    assert.equal(await countOf(tenant, 'split_reversals'), 1)
  })

  test('a case that is not decided takes nothing back', async ({ assert }) => {
    const { tenant, stand, teaLine, order } = await givenASoldOrder()
    await whenBooked(tenant, order.orderId)
    const caseId = await givenACase(tenant, { orderLineId: teaLine, grossMinor: 700n })
    await whenReversed(tenant, caseId)
    assert.deepEqual(await stand(), BOOKED)
  })

  test('several cases on one line, in one call, follow each other', async ({ assert }) => {
    const { tenant, stand, teaLine, cupLine } = await givenASoldOrder()
    const refund = async (orderLineId: number, grossMinor: bigint) => {
      const caseId = await givenACase(tenant, { orderLineId, grossMinor })
      await whenApproved(tenant, caseId)
      return caseId
    }
    const cases = [
      await refund(teaLine, 333n),
      await refund(teaLine, 333n),
      await refund(cupLine, 1000n),
      await refund(teaLine, 1334n),
    ]
    await whenReversed(tenant, ...cases)
    assert.deepEqual(await stand(), {
      ...BOOKED,
      'refundable': 3000,
      'revenue': 0,
      'pending': 0,
      'brand pending': 200,
    })
    const sequences = await db
      .from('split_reversals')
      .where('tenant_id', tenant.id)
      .orderBy('id')
      .select('sequence')
    assert.deepEqual(
      sequences.map((row) => row.sequence),
      [1, 2, 1, 3]
    )
  })

  test('the shipping fee goes back from whoever got it', async ({ assert }) => {
    const { tenant, stand, teaLine, cupLine, parcel } = await givenASoldOrder()
    const refund = { orderLineId: teaLine, grossMinor: 0n, shippingRefundMinor: 120n }
    await whenRefunded(tenant, refund)
    assert.deepEqual(await stand(), { ...BOOKED, 'refundable': 120, 'brand pending': 1880 })

    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    clock.travel({ days: 15 })
    await whenMatured(tenant)
    await whenRefunded(tenant, { orderLineId: cupLine, grossMinor: 0n, shippingRefundMinor: 80n })
    assert.deepEqual(await stand(), {
      ...BOOKED,
      'refundable': 200,
      'pending': 0,
      'available': 375,
      'brand pending': 0,
      'brand payable': 1800,
    })
  })

  test('goods of the platform’s own stock come back into its inventory', async ({ assert }) => {
    const { tenant, stand, teaLine } = await givenASoldOrder({ platformStock: 9 })
    await whenRefunded(tenant, {
      orderLineId: teaLine,
      grossMinor: 2000n,
      shippingRefundMinor: 200n,
    })
    assert.deepEqual(await stand(), {
      'clearing': 0,
      'refundable': 2200,
      'revenue': 1000 - 600 - 125,
      'stock': -600,
      'pending': 125,
      'available': 0,
      'brand pending': 0,
      'brand payable': 0,
    })
  })

  test('a refund of one line before and of another after maturity', async ({ assert }) => {
    const { tenant, stand, teaLine, cupLine, parcel } = await givenASoldOrder()
    await whenRefunded(tenant, { orderLineId: teaLine, grossMinor: 1000n })
    await whenDelivered(tenant, parcel)
    await whenScheduled(tenant, parcel)
    clock.travel({ days: 15 })
    await whenMatured(tenant)
    await whenRefunded(tenant, { orderLineId: cupLine, grossMinor: 1000n })
    assert.deepEqual(await stand(), {
      ...BOOKED,
      'refundable': 2000,
      'revenue': 275,
      'pending': 0,
      'available': 125,
      'brand pending': 0,
      'brand payable': 800,
    })
    const reversals = await db
      .from('split_reversals')
      .where('tenant_id', tenant.id)
      .orderBy('id')
      .select('after_maturity')
    assert.deepEqual(
      reversals.map((row) => Boolean(row.after_maturity)),
      [false, true]
    )
  })
})
