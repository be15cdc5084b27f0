import { test } from '@japa/runner'
import { clock } from '#foundation'
import { AfterSalesCase, Order } from '#orders'
import {
  APPROVAL as approve,
  givenAClaim,
  givenADeliveredOrder,
  whenIClaim,
  whenIDecide,
} from '#tests/fixtures/cases_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('After-sales', (group) => {
  group.each.teardown(() => clock.restore())

  test('an approved claim refunds its part and restocks', async ({ assert }) => {
    const tenant = await givenATenant()
    const { order, variantId } = await givenADeliveredOrder(tenant)
    const caseId = await givenAClaim(tenant, order, 2)
    assert.isTrue((await whenIDecide(tenant, caseId, approve)).ok)
    await whenJobsAreDone(tenant)

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

  test('the same form sent again is the same claim, whatever has become of it', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const [{ order }, theirs] = [
      await givenADeliveredOrder(tenant),
      await givenADeliveredOrder(neighbour),
    ]
    const form = { idempotencyKey: 'claim:1:form' }
    const otherId = await givenAClaim(neighbour, theirs.order, 3, form)
    const caseId = await givenAClaim(tenant, order, 3, form)
    assert.notEqual(caseId, otherId)
    const same = { ok: true, value: { caseId } }
    assert.deepEqual(await whenIClaim(tenant, order, 3, form), same)
    await whenIDecide(tenant, caseId, approve)
    assert.deepEqual(await whenIClaim(tenant, order, 3, form), same)
    clock.travel({ days: 30 })
    assert.deepEqual(await whenIClaim(tenant, order, 3, form), same)
    const claims = await inTenant(tenant, () =>
      AfterSalesCase.query().where('orderId', order.orderId)
    )
    assert.lengthOf(claims, 1)
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
