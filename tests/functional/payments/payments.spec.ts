import { test } from '@japa/runner'
import { clock } from '#foundation'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import { stripe as sdk, ClosePayments } from '#payments'
import db from '@adonisjs/lucid/services/db'
import {
  aReference,
  eventuallyPaymentIs,
  givenAPaidPayment,
  givenAPayment,
  orderedJobs,
  paymentOf,
  whenIStartAPayment,
} from '#tests/fixtures/payments_fixture'
import { eventuallyAfterJobs, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Payments', (group) => {
  group.each.teardown(() => clock.restore())

  test('a payer pays, Stripe tells, and we know amount, method and fee', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const payment = await givenAPaidPayment(tenant, stripe)

    assert.equal(payment.method, 'card')
    assert.equal(payment.feeMinor, 320n)
    assert.isNotNull(payment.succeededAt)
    const session = await sdk().checkout.sessions.retrieve(payment.sessionId!)
    assert.equal(session.client_reference_id, payment.reference)
    assert.deepEqual(session.metadata, { tenant: tenant.slug, reference: payment.reference })
    await assert.rejects(() => paymentOf(neighbour, payment.id), /Row not found/)
  })

  test('{method} is offered and paid with')
    .with([{ method: 'alipay' }, { method: 'wechat_pay' }])
    .run(async ({ assert, cleanup }, { method }) => {
      const stripe = await givenStripe({ cleanup })
      const tenant = await givenATenant()
      const { url, paymentId } = await givenAPayment(tenant)
      await stripe.pay(url, { payment_method: method })
      await eventuallyPaymentIs(tenant, paymentId, 'succeeded')
      assert.equal((await paymentOf(tenant, paymentId)).method, method)
    })

  test('asked twice, also at once, there is one page to pay on', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const reference = aReference()
    const start = () => givenAPayment(tenant, { reference })
    const pages = await Promise.all([start(), start(), start()])
    pages.push(await start())
    assert.lengthOf(new Set(pages.map(({ url }) => url)), 1)
    assert.lengthOf((await sdk().checkout.sessions.list()).data, 1)
  })

  test('what is paid is not paid again', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const { reference } = await givenAPaidPayment(tenant, stripe)
    const again = await whenIStartAPayment(tenant, { reference })
    assert.deepEqual(again, { ok: false, error: { type: 'already_paid' } })
  })

  test('an answer that got lost is asked for again, and is the same page', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const reference = aReference()
    const fault = { kind: 'connection_drop', moment: 'after', path: '/v1/checkout/sessions' }
    await stripe.control('/faults', { ...fault, times: 3 })
    const lost = await whenIStartAPayment(tenant, { reference })
    assert.deepEqual(lost, { ok: false, error: { type: 'unreachable' } })

    await givenAPayment(tenant, { reference })
    assert.lengthOf((await sdk().checkout.sessions.list()).data, 1)
  })

  test('what Stripe refuses is said, and can be tried anew', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const reference = aReference()
    const refused = await whenIStartAPayment(tenant, { reference, amountMinor: 1n })
    assert.equal(!refused.ok && refused.error.type, 'refused')
    const other = await whenIStartAPayment(tenant, { reference, amountMinor: 5_000n })
    assert.isTrue(other.ok)
  })

  test('a payment whose webhooks were all lost is found by asking', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: null })
    const tenant = await givenATenant()
    const { url, paymentId } = await givenAPayment(tenant)
    await stripe.pay(url)
    const reconcile = () => inTenant(tenant, () => new ReconcilePayments().handle())
    await reconcile()
    assert.isEmpty(await orderedJobs(tenant, 'payments.sync'))

    clock.travel({ minutes: 6 })
    await reconcile()
    await eventuallyPaymentIs(tenant, paymentId, 'succeeded')
    const payment = await paymentOf(tenant, paymentId)
    assert.equal(payment.feeMinor, 320n)
  })

  test('a page is closed when nothing is to be paid any more', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const reference = aReference()
    const { url, paymentId } = await givenAPayment(tenant, { reference })
    await inTenant(tenant, () =>
      db.transaction((trx) => new ClosePayments().handle([reference], trx))
    )
    await eventuallyPaymentIs(tenant, paymentId, 'expired')
    await assert.rejects(() => stripe.pay(url), /refused/)
  })

  test('a slow payment that fails leaves the way free for another', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const reference = aReference()
    const first = await givenAPayment(tenant, { reference })
    await stripe.pay(first.url, { outcome: 'fail_later' })
    await eventuallyAfterJobs('the failure is told', async () => {
      return (await paymentOf(tenant, first.paymentId)).state === 'failed'
    })
    const second = await givenAPayment(tenant, { reference })
    assert.notEqual(second.paymentId, first.paymentId)
  })
})
