import { test } from '@japa/runner'
import { Refund, stripe as sdk } from '#payments'
import { FindDirectRefunds } from '#payments/actions/find_direct_refunds'
import type { Tenant } from '#tenancy'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import {
  eventuallyRefundIs,
  givenAPaidPayment,
  orderedJobs,
  paymentOf,
  whenIRefund,
} from '#tests/fixtures/payments_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const refundsOf = async (tenant: Tenant) =>
  (await inTenant(tenant, () => Refund.query().orderBy('id'))).map(
    ({ isDirect, state, amountMinor }) => [isDirect, state, amountMinor]
  )

test.group('Refunds made at Stripe, of which it told nothing', () => {
  test('are found, once; those ordered here are not taken for such', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const payment = await givenAPaidPayment(tenant, stripe)
    const theirs = await givenAPaidPayment(neighbour, stripe)
    const ours = await whenIRefund(neighbour, theirs.reference, 1_000n)
    await whenJobsAreDone(neighbour)
    await eventuallyRefundIs(neighbour, ours.ok ? ours.value.refundId : 0, 'succeeded')
    const asked = await orderedJobs(neighbour, 'payments.sync')

    await stripe.control('/faults', { kind: 'webhook_drop', times: 1_000 })
    await sdk().refunds.create({ payment_intent: payment.paymentIntentId!, amount: 3_333 })
    for (let round = 0; round < 3; round++) {
      await new FindDirectRefunds().handle()
      await whenJobsAreDone(tenant)
    }
    assert.deepEqual(await refundsOf(tenant), [[true, 'succeeded', 3_333n]])
    assert.equal((await paymentOf(tenant, payment.id)).refundableMinor, 6_668n)
    assert.deepEqual(await refundsOf(neighbour), [[false, 'succeeded', 1_000n]])
    assert.lengthOf(await orderedJobs(neighbour, 'payments.sync'), asked.length)
    const over = await whenIRefund(tenant, payment.reference, 6_669n)
    assert.equal(!over.ok && over.error.type, 'over_refund')
  })
})
