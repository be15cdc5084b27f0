import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { clock, drainOutbox } from '#foundation'
import { Dispute, Refund, stripe as sdk, type Payment } from '#payments'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import type { Tenant } from '#tenancy'
import { givenAPaidPayment, orderedJobs, whenIRefund } from '#tests/fixtures/payments_fixture'
import { eventuallyAfterJobs, givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

interface Scene {
  stripe: TestStripe
  tenant: Tenant
  payment: Payment
}

/** 100.01 that was paid at Stripe. */
async function aPaidScene(cleanup: TestContext['cleanup']): Promise<Scene> {
  const stripe = await givenStripe({ cleanup })
  const tenant = await givenATenant()
  return { stripe, tenant, payment: await givenAPaidPayment(tenant, stripe) }
}

async function givenItIsDisputed({ stripe, tenant, payment }: Scene, amount = 10_001) {
  const intent = payment.paymentIntentId
  const told = await stripe.control('/disputes', { payment_intent: intent, amount })
  await eventuallyAfterJobs('the dispute is known', async () => {
    return (
      (await inTenant(tenant, () => Dispute.query().where('payment_id', payment.id))).length > 0
    )
  })
  return told.id as string
}

async function eventuallyRefundsAre({ tenant }: Scene, states: string[]) {
  const read = () => inTenant(tenant, () => Refund.query().orderBy('id'))
  await eventuallyAfterJobs(`refunds are ${states.join(', ')}`, async () => {
    return (await read()).map(({ state }) => state).join() === states.join()
  })
  return read()
}

async function sentAmounts({ payment }: Scene): Promise<number[]> {
  const { data } = await sdk().refunds.list({ payment_intent: payment.paymentIntentId! })
  return data.map(({ amount }) => amount).reverse()
}

test.group('A refund of a disputed payment', (group) => {
  group.each.teardown(() => clock.restore())

  test('waits, and is sent once the dispute is won; a neighbour’s goes on waiting', async ({
    assert,
    cleanup,
  }) => {
    const scene = await aPaidScene(cleanup)
    const neighbour = await givenATenant()
    const theirs = { ...scene, tenant: neighbour }
    theirs.payment = await givenAPaidPayment(neighbour, scene.stripe)
    const dispute = await givenItIsDisputed(scene)
    await givenItIsDisputed(theirs)
    await whenIRefund(scene.tenant, scene.payment.reference, 6_000n)
    await whenIRefund(neighbour, theirs.payment.reference, 6_000n)
    await drainOutbox()
    await eventuallyRefundsAre(scene, ['waiting'])
    assert.deepEqual(await sentAmounts(scene), [])

    await scene.stripe.control(`/disputes/${dispute}/close`, { outcome: 'won' })
    await eventuallyRefundsAre(scene, ['succeeded'])
    assert.deepEqual(await sentAmounts(scene), [6_000])
    await eventuallyRefundsAre(theirs, ['waiting'])
  })

  test('is not sent where the dispute is lost: the bank’s money covers the first of them', async ({
    assert,
    cleanup,
  }) => {
    const scene = await aPaidScene(cleanup)
    const dispute = await givenItIsDisputed(scene, 7_000)
    for (const amount of [6_000n, 3_000n]) {
      await whenIRefund(scene.tenant, scene.payment.reference, amount)
    }
    await scene.stripe.control(`/disputes/${dispute}/close`, { outcome: 'lost' })
    /* Stripe refuses whatever is left of a lost charge: somebody has to see to it otherwise. */
    const refunds = await eventuallyRefundsAre(scene, ['covered', 'failed'])
    const shares = refunds.map(({ coveredMinor, payableMinor }) => [coveredMinor, payableMinor])
    assert.deepEqual(shares, [
      [6_000n, 0n],
      [1_000n, 2_000n],
    ])
    assert.deepEqual(await sentAmounts(scene), [])
    const over = await whenIRefund(scene.tenant, scene.payment.reference, 3_002n)
    assert.deepEqual(over, {
      ok: false,
      error: { type: 'over_refund', refundableMinor: 3_001n, amountMinor: 3_002n },
    })
    assert.lengthOf(await orderedJobs(scene.tenant, 'payments.send_refund'), 1)
  })

  test('waits as well where Stripe knows of the dispute before we do', async ({
    assert,
    cleanup,
  }) => {
    const scene = await aPaidScene(cleanup)
    await scene.stripe.control('/faults', { kind: 'webhook_drop', times: 20 })
    const { paymentIntentId: intent } = scene.payment
    const told = await scene.stripe.control('/disputes', { payment_intent: intent })
    await whenIRefund(scene.tenant, scene.payment.reference, 10_001n)
    await eventuallyRefundsAre(scene, ['waiting'])
    const states = async () =>
      (await inTenant(scene.tenant, () => Dispute.query())).map(({ state }) => state)
    await eventuallyAfterJobs('it was asked for', async () => (await states()).includes('open'))

    await scene.stripe.control('/faults', { kind: 'webhook_drop', times: 20 })
    await scene.stripe.control(`/disputes/${told.id}/close`, { outcome: 'won' })
    clock.travel({ minutes: 6 })
    await inTenant(scene.tenant, () => new ReconcilePayments().handle())
    await eventuallyRefundsAre(scene, ['succeeded'])
    assert.deepEqual(await sentAmounts(scene), [10_001])
  })
})
