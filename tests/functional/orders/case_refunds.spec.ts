import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { clock, SYSTEM } from '#foundation'
import { balanceOf, platform } from '#ledger'
import { Fulfilment, orderReference, RepeatRefund, type RepeatProblem } from '#orders'
import { Dispute, Payment } from '#payments'
import type { Tenant } from '#tenancy'
import {
  givenAClaim,
  stateOfCase,
  whenDelivered,
  whenIDecide,
  whenTimePasses,
} from '#tests/fixtures/cases_fixture'
import {
  eventuallyOrderIs,
  givenAnOrderedCart,
  givenThePaymentPage,
} from '#tests/fixtures/checkout_fixture'
import { givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { historyOf } from '#tests/fixtures/orders_fixture'
import { eventuallyAfterJobs, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Something for 10.00 that was paid at Stripe, booked and delivered. */
async function givenAPaidSale(cleanup: TestContext['cleanup']) {
  const stripe = await givenStripe({ cleanup })
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { stock: 5 })
  const { orderId } = await givenAnOrderedCart(tenant, goods)
  await stripe.pay(await givenThePaymentPage(tenant, orderId))
  await eventuallyOrderIs(tenant, orderId, 'paid')
  const parcels = await inTenant(tenant, () =>
    Fulfilment.query().where('orderId', orderId).preload('lines')
  )
  const order = { fulfilments: parcels, lines: parcels.flatMap(({ lines }) => lines) }
  await whenDelivered(tenant, order)
  await whenJobsAreDone(tenant)
  return { stripe, tenant, order, orderId }
}

const standing = async (tenant: Tenant) =>
  inTenant(tenant, async () => {
    const of = async (kind: 'refund_payable' | 'outside_clearing') =>
      (await balanceOf(platform(kind))).toDecimal()
    return `owed ${await of('refund_payable')}, outside ${await of('outside_clearing')}`
  })

const whenISeeToIt = (tenant: Tenant, caseId: number, way: 'stripe' | 'outside') =>
  inTenant(tenant, () => new RepeatRefund().handle({ caseId, way, note: 'By bank', actor: SYSTEM }))

const nothing = { ok: false, error: { type: 'nothing_failed' } satisfies RepeatProblem }

test.group('A refund that fails', () => {
  for (const way of ['stripe', 'outside'] as const) {
    test(`after it went through is owed again, and seen to by ${way}`, async ({
      assert,
      cleanup,
    }) => {
      const { stripe, tenant, order, orderId } = await givenAPaidSale(cleanup)
      await stripe.control('/faults', { kind: 'refund_failure', delay_ms: 2_500 })
      const caseId = await givenAClaim(tenant, order, 1)
      await whenIDecide(tenant, caseId)
      const isCase = (state: string) => async () => (await stateOfCase(tenant, caseId)) === state
      await eventuallyAfterJobs('the money has gone', isCase('refunded'))
      assert.equal(await standing(tenant), 'owed 0.00, outside 0.00')
      assert.deepEqual(await whenISeeToIt(tenant, caseId, way), nothing)

      await eventuallyAfterJobs('the money has come back', isCase('approved'))
      await whenJobsAreDone(tenant)
      assert.equal(await standing(tenant), 'owed 10.00, outside 0.00')
      assert.isTrue((await whenISeeToIt(tenant, caseId, way)).ok)
      await eventuallyAfterJobs('the money has gone again', isCase('refunded'))
      await whenJobsAreDone(tenant)
      const outside = way === 'outside' ? '-10.00' : '0.00'
      assert.equal(await standing(tenant), `owed 0.00, outside ${outside}`)
      assert.deepEqual(await whenISeeToIt(tenant, caseId, way), nothing)
      const told = await historyOf(tenant, orderId)
      assert.include(told, 'case.refund_failed')
    })
  }
})

test.group('A disputed order', (group) => {
  group.each.teardown(() => clock.restore())

  test('is not refunded until the bank gives the money back', async ({ assert, cleanup }) => {
    const { stripe, tenant, order, orderId } = await givenAPaidSale(cleanup)
    const caseId = await givenAClaim(tenant, order, 1)
    const { paymentIntentId } = await inTenant(tenant, () =>
      Payment.findByOrFail('reference', orderReference(orderId))
    )
    const told = await stripe.control('/disputes', { payment_intent: paymentIntentId })
    await eventuallyAfterJobs('the dispute is known', async () => {
      return (await inTenant(tenant, () => Dispute.query())).length === 1
    })
    assert.deepEqual(await whenIDecide(tenant, caseId), { ok: false, error: { type: 'disputed' } })
    await whenTimePasses(tenant, { days: 3 })
    assert.equal(await stateOfCase(tenant, caseId), 'requested')

    await stripe.control(`/disputes/${told.id}/close`, { outcome: 'won' })
    await eventuallyAfterJobs('the dispute is won', async () => {
      return (await inTenant(tenant, () => Dispute.query()))[0].state === 'won'
    })
    await whenTimePasses(tenant, {})
    assert.equal(await stateOfCase(tenant, caseId), 'approved')
  })
})
