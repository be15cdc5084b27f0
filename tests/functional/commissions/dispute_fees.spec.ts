import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { platform, VerifyLedger } from '#ledger'
import { orderReference } from '#orders'
import { Dispute, Payment } from '#payments'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import { ledgerChecks } from '#start/ledger_checks'
import type { Tenant } from '#tenancy'
import {
  eventuallyOrderIs,
  givenAnOrderedCart,
  givenThePaymentPage,
} from '#tests/fixtures/checkout_fixture'
import { givenAPlan } from '#tests/fixtures/commissions_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { balances } from '#tests/fixtures/ledger_fixture'
import { eventuallyAfterJobs, givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

/** Something for 10.00 that was paid at Stripe (fee 0.59), and is disputed; 15.00 come later. */
async function aDispute(stripe: TestStripe) {
  const tenant = await givenATenant()
  await givenAPlan(tenant)
  const goods = await givenGoods(tenant, { stock: 5 })
  const { orderId } = await givenAnOrderedCart(tenant, goods)
  await stripe.pay(await givenThePaymentPage(tenant, orderId))
  await eventuallyOrderIs(tenant, orderId, 'paid')
  const { paymentIntentId: intent } = await inTenant(tenant, () =>
    Payment.findByOrFail('reference', orderReference(orderId))
  )
  const dispute = { payment_intent: intent, withdraw_later: true }
  const { id } = await stripe.control('/disputes', dispute)
  await eventuallyAfterJobs('the dispute is known', async () => (await states(tenant)).length > 0)
  await eventuallyAfterJobs('the processing fee is known', async () => (await fees(tenant)) > 0)
  return { tenant, id: id as string }
}
type Scene = Awaited<ReturnType<typeof aDispute>>

async function scenes({ cleanup }: Pick<TestContext, 'cleanup'>) {
  const stripe = await givenStripe({ cleanup })
  return { stripe, scene: await aDispute(stripe), neighbour: await aDispute(stripe) }
}

const states = async (tenant: Tenant) =>
  (await inTenant(tenant, () => Dispute.query())).map(({ state }) => state as string)

const stand = (tenant: Tenant) =>
  balances(tenant, [
    ['fees', platform('processing_fees')],
    ['stripe', platform('stripe_clearing')],
    ['disputed', platform('disputes_open')],
    ['clearing', platform('order_clearing')],
  ])
const fees = async (tenant: Tenant) => (await stand(tenant)).fees

/** As Stripe's news say it, or as it comes out a day later where they are lost. */
async function whenItEnds(stripe: TestStripe, { tenant, id }: Scene, outcome: 'won' | 'lost') {
  await stripe.control(`/disputes/${id}/close`, { outcome })
  const isDecided = async () => (await states(tenant))[0] === outcome
  await eventuallyAfterJobs(`the dispute is ${outcome}`, isDecided)
  await whenJobsAreDone(tenant)
}

async function offences(tenant: Tenant) {
  const found: string[] = []
  const onOffence = (check: { name: string }) => found.push(check.name)
  await inTenant(tenant, async () => new VerifyLedger().handle(await ledgerChecks(), { onOffence }))
  return found
}

/** The processing fee of each sale. */
const SALE_FEE = 59
const NO_FEE_YET = { fees: SALE_FEE, stripe: -SALE_FEE, disputed: 1_000, clearing: 0 }
const FEE = { fees: SALE_FEE + 1_500, stripe: -SALE_FEE - 1_500 }

test.group('The fee of a dispute that Stripe told of before it took the money', (group) => {
  group.each.teardown(() => clock.restore())

  for (const [outcome, end] of [
    ['won', { ...FEE, stripe: FEE.stripe + 1_000, disputed: 0, clearing: 0 }],
    ['lost', { ...FEE, disputed: 0, clearing: 0 }],
  ] as const) {
    test(`is booked when it is known, and the dispute is ${outcome}`, async ({
      assert,
      cleanup,
    }) => {
      const { stripe, scene, neighbour } = await scenes({ cleanup })
      const { tenant, id } = scene
      assert.deepEqual(await stand(tenant), NO_FEE_YET)
      await stripe.control(`/disputes/${id}/withdraw`)
      await eventuallyAfterJobs('the fee is known', async () => (await fees(tenant)) > SALE_FEE)
      assert.deepEqual(await stand(tenant), { ...NO_FEE_YET, ...FEE })
      await whenItEnds(stripe, scene, outcome)
      assert.deepEqual(await stand(tenant), end)
      await whenAllIsToldAgain(tenant)
      assert.deepEqual(await stand(tenant), end)
      assert.deepEqual(await offences(tenant), [])
      assert.deepEqual(await stand(neighbour.tenant), NO_FEE_YET)
    })
  }

  test('is booked when it is known only with the end', async ({ assert, cleanup }) => {
    const { stripe, scene, neighbour } = await scenes({ cleanup })
    await stripe.control('/faults', { kind: 'webhook_drop', times: 1_000 })
    await stripe.control(`/disputes/${scene.id}/withdraw`)
    await stripe.control(`/disputes/${scene.id}/close`, { outcome: 'lost' })
    clock.travel({ hours: 25 })
    await inTenant(scene.tenant, () => new ReconcilePayments().handle())
    await whenJobsAreDone(scene.tenant)
    assert.deepEqual(await stand(scene.tenant), { ...FEE, disputed: 0, clearing: 0 })
    assert.deepEqual(await offences(scene.tenant), [])
    assert.deepEqual(await stand(neighbour.tenant), NO_FEE_YET)
  })

  test('is booked after the end as well', async ({ assert, cleanup }) => {
    const { stripe, scene } = await scenes({ cleanup })
    const { tenant, id } = scene
    await whenItEnds(stripe, scene, 'lost')
    const decided = { fees: SALE_FEE, stripe: -SALE_FEE, disputed: 0, clearing: 0 }
    assert.deepEqual(await stand(tenant), decided)
    await stripe.control(`/disputes/${id}/withdraw`)
    await eventuallyAfterJobs('the fee is known', async () => (await fees(tenant)) > SALE_FEE)
    assert.deepEqual(await stand(tenant), { ...decided, ...FEE })
    assert.deepEqual(await offences(tenant), [])
  })
})

async function whenAllIsToldAgain(tenant: Tenant) {
  const done = { tenant_id: tenant.id, state: 'done' }
  await db.from('outbox_messages').where(done).update({ state: 'waiting' })
  await whenJobsAreDone(tenant)
}
