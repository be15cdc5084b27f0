import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { AfterSalesCase, Order, RefundInsteadOfExchange, ShipReplacement } from '#orders'
import type { Tenant } from '#tenancy'
import {
  APPROVAL,
  caseOf,
  givenASentBackCase,
  stateOfCase,
  whenIDecide,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const good = { type: 'accepted', restock: true } as const
const spoiled = { type: 'accepted', restock: false } as const

const caseWithLines = async (tenant: Tenant, caseId: number) => {
  const [claim] = await inTenant(tenant, () =>
    AfterSalesCase.query().where('id', caseId).preload('lines')
  )
  return { ...claim.$attributes, lines: claim.lines.map((line) => line.$attributes) }
}
const whenTheSellerGivesUp = (tenant: Tenant, caseId: number) =>
  inTenant(tenant, () => new RefundInsteadOfExchange().handle({ caseId, actor: SYSTEM }))

test.group('An exchange', (group) => {
  group.each.teardown(() => clock.restore())

  test('takes the replacement from stock and sends it', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange')
    await whenTheSellerFinds(tenant, caseId, good)
    assert.equal(await stateOfCase(tenant, caseId), 'exchanging')
    assert.equal(await stockOf(tenant, variantId), '2/0/3')
    const parcel = { carrier: 'SF Express', trackingNumber: 'SF1111111' }
    await inTenant(tenant, () => new ShipReplacement().handle({ caseId, ...parcel, actor: SYSTEM }))
    const { state, refundMinor } = await caseOf(tenant, caseId)
    assert.deepEqual([state, refundMinor], ['exchanged', 0n])
  })

  test('of what is sold out cannot be promised, and leaves all as it was', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange', { stock: 3 })
    const before = await caseWithLines(tenant, caseId)
    const refused = { ok: false, error: { type: 'no_replacement' } }
    assert.deepEqual(await whenTheSellerFinds(tenant, caseId, good), refused)
    assert.deepEqual(await caseWithLines(tenant, caseId), before)
    await whenTheSellerFinds(tenant, caseId, { type: 'contested', reason: 'An empty box' })
    const escalated = await caseWithLines(tenant, caseId)
    const orderLineId = Number(escalated.lines[0].orderLineId)
    const lines = [{ orderLineId, quantity: 1, refundGrossMinor: 500n }]
    const verdict = { ...APPROVAL, lines, refundShipping: true }
    assert.deepEqual(await whenIDecide(tenant, caseId, verdict), refused)
    assert.deepEqual(await caseWithLines(tenant, caseId), escalated)
    assert.equal(await stockOf(tenant, variantId), '0/0/3')
  })

  test('of what is sold out is refunded where its seller says so', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const terms = { stock: 3, refundShipping: true }
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange', terms)
    await assert.rejects(() => whenTheSellerFinds(neighbour, caseId, good), /Row not found/)
    const result = await whenTheSellerFinds(tenant, caseId, { ...good, refundInstead: true })
    assert.isTrue(result.ok)
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 2_233n)
    assert.equal(await stockOf(tenant, variantId), '2/0/1')
  })

  test('of what is sold out is refunded where the platform says so', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange', { stock: 3 })
    await whenTheSellerFinds(tenant, caseId, { type: 'contested', reason: 'An empty box' })
    await whenIDecide(tenant, caseId, { ...APPROVAL, restock: false, refundInstead: true })
    const { state, refundMinor } = await caseOf(tenant, caseId)
    assert.deepEqual([state, refundMinor], ['approved', 1_933n])
    assert.equal(await stockOf(tenant, variantId), '0/0/3')
  })

  test('ends in a refund where the replacement cannot be sent', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange')
    await whenTheSellerFinds(tenant, caseId, spoiled)
    assert.equal(await stockOf(tenant, variantId), '0/0/5')
    await whenTheSellerGivesUp(tenant, caseId)
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 1_933n)
    assert.equal(await stockOf(tenant, variantId), '2/0/3')
  })

  const ENDS: [string, { stock: number }, (tenant: Tenant, caseId: number) => Promise<unknown>][] =
    [
      ['the seller gives up', { stock: 5 }, whenTheSellerGivesUp],
      ['the time to replace ends', { stock: 5 }, (tenant) => whenTimePasses(tenant, { days: 5 })],
      ['nothing is left to send', { stock: 3 }, (tenant) => whenTimePasses(tenant, { days: 10 })],
    ]
  for (const [end, stock, whenItEnds] of ENDS) {
    for (const [refundShipping, refundMinor] of [
      [true, 2_233n],
      [false, 1_933n],
    ] as const) {
      test(`refunds ${refundMinor} where ${end}`, async ({ assert }) => {
        const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
        const others = await givenASentBackCase(neighbour, 'exchange', { refundShipping })
        const terms = { refundShipping, ...stock }
        const { caseId, order } = await givenASentBackCase(tenant, 'exchange', terms)
        await whenTheSellerFinds(tenant, caseId, spoiled)
        await whenItEnds(tenant, caseId)
        const claim = await caseOf(tenant, caseId)
        assert.equal(claim.refundMinor, refundMinor)
        assert.equal(claim.shippingRefundMinor, refundShipping ? 300n : 0n)
        const { refundedMinor } = await inTenant(tenant, () => Order.findOrFail(order.orderId))
        assert.equal(refundedMinor, refundMinor)
        assert.equal((await caseOf(neighbour, others.caseId)).refundMinor, 0n)
      })
    }
  }
})
