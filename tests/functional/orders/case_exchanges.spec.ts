import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { Order, RefundInsteadOfExchange, ShipReplacement } from '#orders'
import type { Tenant } from '#tenancy'
import {
  caseOf,
  givenASentBackCase,
  stateOfCase,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const good = { type: 'accepted', restock: true } as const
const spoiled = { type: 'accepted', restock: false } as const

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

  test('of what is sold out cannot be promised', async ({ assert }) => {
    const tenant = await givenATenant()
    const { caseId, variantId } = await givenASentBackCase(tenant, 'exchange', { stock: 3 })
    const result = await whenTheSellerFinds(tenant, caseId, spoiled)
    assert.deepEqual(result, { ok: false, error: { type: 'no_replacement' } })
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
