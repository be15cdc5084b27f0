import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, drainOutbox } from '#foundation'
import { Dispute } from '#payments'
import { FindLostDisputes } from '#payments/actions/find_lost_disputes'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import type { Tenant } from '#tenancy'
import { givenAPaidPayment, orderedJobs } from '#tests/fixtures/payments_fixture'
import { eventuallyAfterJobs, givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const disputeOf = (tenant: Tenant) => inTenant(tenant, () => Dispute.query().first())

async function givenADispute(stripe: TestStripe) {
  const tenant = await givenATenant()
  const payment = await givenAPaidPayment(tenant, stripe)
  const told = await stripe.control('/disputes', { payment_intent: payment.paymentIntentId })
  await eventuallyAfterJobs('the dispute is known', async () => (await disputeOf(tenant)) !== null)
  return { tenant, disputeId: told.id as string }
}

const whenStripeFallsSilent = (stripe: TestStripe) =>
  stripe.control('/faults', { kind: 'webhook_drop', times: 1_000 })

/** As the recurring tasks do, over and over. */
async function whenStripeIsAsked(tenant: Tenant) {
  for (let round = 0; round < 3; round++) {
    await new FindLostDisputes().handle()
    await inTenant(tenant, () => new ReconcilePayments().handle())
    await inTenant(tenant, () => drainOutbox())
  }
}

test.group('Disputes of which Stripe told nothing', (group) => {
  group.each.teardown(() => clock.restore())

  for (const outcome of ['won', 'lost'] as const) {
    test(`are ${outcome} all the same, a month after they were opened`, async ({
      assert,
      cleanup,
    }) => {
      const stripe = await givenStripe({ cleanup })
      const { tenant, disputeId } = await givenADispute(stripe)
      const other = await givenADispute(stripe)
      await whenStripeFallsSilent(stripe)
      await stripe.control(`/disputes/${disputeId}/close`, { outcome })
      clock.travel({ days: 30 })

      await whenStripeIsAsked(tenant)
      assert.equal((await disputeOf(tenant))!.state, outcome)
      assert.lengthOf(await orderedJobs(tenant, 'commissions.follow_dispute'), 2)
      assert.equal((await disputeOf(other.tenant))!.state, 'open')
    })
  }

  test('are asked after once a day, and no more once they are decided', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const { tenant, disputeId } = await givenADispute(stripe)
    await whenStripeFallsSilent(stripe)
    const asked = async () => {
      const before = await db.from('outbox_messages').where('tenant_id', tenant.id).max('id as id')
      await whenStripeIsAsked(tenant)
      const since = await db
        .from('outbox_messages')
        .where({ tenant_id: tenant.id, job: 'payments.sync' })
        .where('id', '>', before[0].id)
      return since.length
    }
    assert.equal(await asked(), 0)
    clock.travel({ hours: 25 })
    assert.equal(await asked(), 1)
    assert.equal(await asked(), 0)
    clock.travel({ days: 10 })
    await stripe.control(`/disputes/${disputeId}/close`, { outcome: 'lost' })
    assert.equal(await asked(), 1)
    clock.travel({ days: 2 })
    assert.equal(await asked(), 0)
  })
})
