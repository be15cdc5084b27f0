import { test } from '@japa/runner'
import { clock } from '#foundation'
import ReconcilePaymentsTask from '#payments/jobs/reconcile_payments'
import { tenantsToReconcile } from '#payments/reconciling/tenants_to_reconcile'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import {
  givenAPaidPayment,
  givenAPayment,
  orderedJobs,
  paymentOf,
  whenIRefund,
} from '#tests/fixtures/payments_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

test.group('Reconciling with Stripe', (group) => {
  group.each.teardown(() => clock.restore())

  test('visits tenants of whom anything is unfinished, and no others', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const [idle, paying, paid] = [await givenATenant(), await givenATenant(), await givenATenant()]
    await givenAPayment(paying)
    const payment = await givenAPaidPayment(paid, stripe)
    await whenJobsAreDone(paid)
    const before = await tenantsToReconcile()
    assert.include(before, paying.id)
    assert.notInclude(before, idle.id)
    assert.notInclude(before, paid.id)

    await whenIRefund(paid, payment.reference, 1n)
    assert.include(await tenantsToReconcile(), paid.id)
  })

  test('finds what a suspended tenant was paid', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: null })
    const tenant = await givenATenant()
    const { paymentId, url } = await givenAPayment(tenant)
    await stripe.pay(url)
    await tenant.merge({ status: 'suspended' }).save()

    clock.travel({ minutes: 6 })
    await new ReconcilePaymentsTask().run()
    await whenJobsAreDone(tenant)
    assert.equal((await paymentOf(tenant, paymentId)).state, 'succeeded')
    assert.lengthOf(await orderedJobs(tenant, 'orders.mark_paid'), 1)
  })
})
