import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { clock, drainOutbox, SYSTEM } from '#foundation'
import {
  AfterSalesCase,
  DecideAfterSales,
  MarkDelivered,
  Order,
  RequestAfterSales,
  type AfterSalesDecision,
  type PlacedOrder,
} from '#orders'
import type { Tenant } from '#tenancy'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { anOrder, givenAPaidOrder, stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenADeliveredOrder(tenant: Tenant, quantity = 3) {
  const goods = await givenGoods(tenant, { stock: 5 })
  const [tea] = goods.variants
  const order = await givenAPaidOrder(
    tenant,
    anOrder(goods, {
      lines: [{ variant: tea, quantity, platformDiscountMinor: 100n }],
      shippingByBrand: { [tea.brandId]: 300n },
    })
  )
  const fulfilmentId = order.fulfilments[0].id
  await inTenant(tenant, () =>
    db.transaction((trx) =>
      new MarkDelivered().handle([{ fulfilmentId, deliveredAt: clock.now() }], trx)
    )
  )
  return { order, variantId: tea.id }
}

function whenIClaim(tenant: Tenant, order: PlacedOrder, quantity: number) {
  return inTenant(tenant, () =>
    new RequestAfterSales().handle({
      fulfilmentId: order.fulfilments[0].id,
      kind: 'return_refund',
      reason: 'damaged',
      message: 'The lid is broken',
      lines: [{ orderLineId: order.lines[0].id, quantity }],
      actor: SYSTEM,
      idempotencyKey: randomUUID(),
    })
  )
}

async function givenAClaim(tenant: Tenant, order: PlacedOrder, quantity: number) {
  const claim = await whenIClaim(tenant, order, quantity)
  if (!claim.ok) throw new Error(`The claim was refused: ${claim.error.type}`)
  return claim.value.caseId
}

function whenIDecide(tenant: Tenant, caseId: number, verdict: AfterSalesDecision['verdict']) {
  return inTenant(tenant, () =>
    new DecideAfterSales().handle({ caseId, actor: SYSTEM, note: 'Sorry', verdict })
  )
}

const approve = { type: 'approve', restock: true, refundShipping: false } as const

test.group('After-sales', (group) => {
  group.each.teardown(() => clock.restore())

  test('an approved claim refunds its part and restocks', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order, variantId } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 2)
    assert.isTrue((await whenIDecide(tenant, caseId, approve)).ok)
    await drainOutbox()

    const claim = await inTenant(tenant, () => AfterSalesCase.findOrFail(caseId))
    assert.deepEqual(
      [claim.state, claim.refundMinor, claim.decision],
      ['refunded', 1_933n, 'Sorry']
    )
    assert.equal(await stockOf(tenant, variantId), '4/0/1')
    assert.deepEqual(await whenIDecide(tenant, caseId, { type: 'reject' }), {
      ok: false,
      error: { type: 'already_decided', state: 'refunded' },
    })
  })

  test('all units with shipping are all that was paid', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const first = await givenAClaim(tenant, order, 1)
    const rest = await givenAClaim(tenant, order, 2)
    await whenIDecide(tenant, rest, { ...approve, refundShipping: true })
    await whenIDecide(tenant, first, { ...approve, refundShipping: true })
    const { refundedMinor, totalMinor } = await inTenant(tenant, () =>
      Order.findOrFail(order.orderId)
    )
    assert.equal(totalMinor, 3_200n)
    assert.equal(refundedMinor, totalMinor)
  })

  test('a part is granted, never more than was claimed', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 1)
    const granted = { orderLineId: order.lines[0].id, quantity: 0, refundGrossMinor: 400n }
    const tooMuch = { ...granted, refundGrossMinor: 1_001n }
    const refused = await whenIDecide(tenant, caseId, { ...approve, lines: [tooMuch] })
    assert.isFalse(refused.ok)
    await whenIDecide(tenant, caseId, { ...approve, restock: false, lines: [granted] })
    const claim = await inTenant(tenant, () => AfterSalesCase.findOrFail(caseId))
    assert.equal(claim.refundMinor, 386n)
    assert.isTrue((await whenIClaim(tenant, order, 3)).ok)
  })

  test('a rejected claim moves nothing and frees its units', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 3)
    const second = await whenIClaim(tenant, order, 1)
    assert.deepEqual(!second.ok && second.error, {
      type: 'too_many',
      lines: [{ orderLineId: order.lines[0].id, quantity: 1, claimable: 0 }],
    })
    await whenIDecide(tenant, caseId, { type: 'reject' })
    assert.isTrue((await whenIClaim(tenant, order, 1)).ok)
    const { refundedMinor } = await inTenant(tenant, () => Order.findOrFail(order.orderId))
    assert.equal(refundedMinor, 0n)
  })

  test('nothing is claimed after the window, nor by a neighbour', async ({ assert }) => {
    const tenant = await givenATenant({ returnWindowDays: 7 })
    const neighbour = await givenATenant()
    const { order } = await givenADeliveredOrder(tenant)
    await assert.rejects(() => whenIClaim(neighbour, order, 1), /Row not found/)
    clock.travel({ days: 7 })
    const late = await whenIClaim(tenant, order, 1)
    assert.deepEqual(late, { ok: false, error: { type: 'window_ended' } })
  })

  test('two decisions at once are one', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order, variantId } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 1)
    const results = await Promise.all([
      whenIDecide(tenant, caseId, approve),
      whenIDecide(tenant, caseId, approve),
    ])
    assert.deepEqual(results.map(({ ok }) => ok).sort(), [false, true])
    assert.equal(await stockOf(tenant, variantId), '3/0/2')
  })
})
