import { test } from '@japa/runner'
import { clock, SYSTEM } from '#foundation'
import { EscalateCase, Order, orderReference, type AfterSalesRequest } from '#orders'
import { Payment } from '#payments'
import type { Tenant } from '#tenancy'
import {
  caseOf,
  givenAClaim,
  givenADeliveredOrder,
  stateOfCase,
  whenIDecide,
  whenISendBack,
  whenTheSellerFinds,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import { stockOf } from '#tests/fixtures/orders_fixture'
import { orderedJobs } from '#tests/fixtures/payments_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenACase(wishes: Partial<AfterSalesRequest> = {}, units = 2) {
  const tenant = await givenATenant()
  const delivered = await givenADeliveredOrder(tenant)
  const caseId = await givenAClaim(tenant, delivered.order, units, wishes)
  return { tenant, caseId, ...delivered }
}

const accepted = { type: 'accepted', restock: false } as const

test.group('Silence', (group) => {
  group.each.teardown(() => clock.restore())

  test('of a brand grants what was claimed', async ({ assert }) => {
    const { tenant, caseId } = await givenACase()
    await whenTimePasses(tenant, { days: 1, hours: 23 })
    assert.equal(await stateOfCase(tenant, caseId), 'requested')
    await whenTimePasses(tenant, { hours: 1 })
    assert.equal((await caseOf(tenant, caseId)).refundMinor, 1_933n)
  })

  test('of a brand asks back what is to come back', async ({ assert }) => {
    const { tenant, caseId } = await givenACase({ kind: 'return_refund' })
    await whenTimePasses(tenant, { days: 2 })
    assert.equal(await stateOfCase(tenant, caseId), 'awaiting_return')
  })

  test('of a customer who was asked ends the claim and frees its units', async ({ assert }) => {
    const { tenant, caseId, order } = await givenACase({ kind: 'return_refund' }, 3)
    await whenIDecide(tenant, caseId)
    await whenTimePasses(tenant, { days: 10 })
    assert.equal(await stateOfCase(tenant, caseId), 'lapsed')
    await givenAClaim(tenant, order, 1)
  })

  test('of a seller who has the goods pays, or pays instead of replacing', async ({ assert }) => {
    for (const kind of ['return_refund', 'exchange'] as const) {
      const { tenant, caseId, variantId } = await givenACase({ kind })
      await whenIDecide(tenant, caseId)
      await whenISendBack(tenant, caseId)
      if (kind === 'exchange') await whenTheSellerFinds(tenant, caseId, accepted)
      await whenTimePasses(tenant, { days: 10 })
      const { state, refundMinor } = await caseOf(tenant, caseId)
      assert.deepEqual([state, refundMinor], ['approved', 1_933n])
      assert.match(await stockOf(tenant, variantId), kind === 'exchange' ? /^2/ : /^4/)
      clock.restore()
    }
  })

  test('of a customer who was refused is consent; of the platform, a yes', async ({ assert }) => {
    const refused = await givenACase()
    await whenIDecide(refused.tenant, refused.caseId, { type: 'reject' })
    const asked = await givenACase()
    await whenIDecide(asked.tenant, asked.caseId, { type: 'reject' })
    const escalation = { caseId: asked.caseId, reason: 'No!', actor: SYSTEM }
    await inTenant(asked.tenant, () => new EscalateCase().handle(escalation))
    await whenTimePasses(refused.tenant, { days: 7 })
    await whenTimePasses(asked.tenant, {})
    assert.equal(await stateOfCase(refused.tenant, refused.caseId), 'declined')
    assert.equal(await stateOfCase(asked.tenant, asked.caseId), 'approved')
  })

  test('ends for all, where one case cannot be decided', async ({ assert }) => {
    const tenant = await givenATenant()
    const [first, second] = [await givenADeliveredOrder(tenant), await givenADeliveredOrder(tenant)]
    const stuck = await givenAClaim(tenant, first.order, 1)
    const caseId = await givenAClaim(tenant, second.order, 1)
    await whenAllIsRefunded(tenant, first.order.orderId)
    await assert.rejects(() => whenTimePasses(tenant, { days: 2 }), /over_refund/)
    assert.equal(await stateOfCase(tenant, stuck), 'requested')
    assert.equal(await stateOfCase(tenant, caseId), 'approved')
  })

  test('is warned of a day before, once', async ({ assert }) => {
    const { tenant, caseId, order } = await givenACase()
    const warnings = () => orderedJobs(tenant, 'notices.tell_case_due_soon')
    await whenTimePasses(tenant, { hours: 23 })
    assert.lengthOf(await warnings(), 0)
    await whenTimePasses(tenant, { hours: 2 })
    await whenTimePasses(tenant, { hours: 2 })
    const { orderId } = order
    const dueAt = (await caseOf(tenant, caseId)).dueAt!.toMillis()
    assert.deepEqual(await warnings(), [{ caseId, orderId, state: 'requested', dueAt }])
  })
})

test.group('Shipping, where nobody says otherwise,', (group) => {
  group.each.teardown(() => clock.restore())

  const REFUNDED: [AfterSalesRequest['reason'], number, 'us' | 'eu', bigint][] = [
    ['damaged', 3, 'us', 3_200n],
    ['damaged', 2, 'us', 1_933n],
    ['not_received', 3, 'us', 3_200n],
    ['changed_mind', 3, 'us', 2_900n],
    ['changed_mind', 3, 'eu', 3_200n],
    ['changed_mind', 2, 'eu', 1_933n],
  ]
  for (const [reason, units, jurisdiction, refundMinor] of REFUNDED) {
    test(`${reason}, ${units} of 3 in ${jurisdiction}: ${refundMinor}`, async ({ assert }) => {
      const { tenant, caseId, order } = await givenACase({ reason }, units)
      await whenLawIs(tenant, jurisdiction)
      await whenTimePasses(tenant, { days: 2 })
      const { refundedMinor } = await inTenant(tenant, () => Order.findOrFail(order.orderId))
      assert.equal((await caseOf(tenant, caseId)).refundMinor, refundMinor)
      assert.equal(refundedMinor, refundMinor)
    })
  }
})

/** Its payment has nothing left that could go back. */
function whenAllIsRefunded(tenant: Tenant, orderId: number) {
  return inTenant(tenant, async () => {
    const payment = await Payment.findByOrFail('reference', orderReference(orderId))
    await payment.merge({ refundedMinor: payment.amountMinor }).save()
  })
}

/** Tenants are kept for some seconds by those who read them. */
async function whenLawIs(tenant: Tenant, jurisdiction: string) {
  await tenant.merge({ jurisdiction }).save()
  clock.travel({ seconds: 11 })
}
