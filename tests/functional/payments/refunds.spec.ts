import { test } from '@japa/runner'
import { clock } from '#foundation'
import { Dispute, Refund, stripe as sdk } from '#payments'
import { ReconcilePayments } from '#payments/actions/reconcile_payments'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import {
  aReference,
  eventuallyRefundIs,
  givenAPaidPayment,
  paymentOf,
  whenIRefund,
} from '#tests/fixtures/payments_fixture'
import { eventuallyAfterJobs, givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Refunds', (group) => {
  group.each.teardown(() => clock.restore())

  test('money goes back in parts, and never more than came', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const payment = await givenAPaidPayment(tenant, stripe)
    const first = await whenIRefund(tenant, payment.reference, 3_333n)
    const over = await whenIRefund(tenant, payment.reference, 6_669n)
    assert.deepEqual(over, {
      ok: false,
      error: { type: 'over_refund', refundableMinor: 6_668n, amountMinor: 6_669n },
    })
    const rest = await whenIRefund(tenant, payment.reference, 6_668n)
    for (const result of [first, rest]) {
      await eventuallyRefundIs(tenant, result.ok ? result.value.refundId : 0, 'succeeded')
    }
    const charge = await sdk().charges.retrieve(payment.chargeId!)
    assert.equal(charge.amount_refunded, 10_001)
    assert.equal((await paymentOf(tenant, payment.id)).refundedMinor, 10_001n)
  })

  test('of two refunds at once that are too much together, one is refused', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const payment = await givenAPaidPayment(tenant, stripe)
    const results = await Promise.all([
      whenIRefund(tenant, payment.reference, 6_000n),
      whenIRefund(tenant, payment.reference, 6_000n),
    ])
    assert.lengthOf(
      results.filter(({ ok }) => ok),
      1
    )
    await whenJobsAreDone(tenant)
    const { data } = await sdk().refunds.list({ payment_intent: payment.paymentIntentId! })
    assert.deepEqual(
      data.map(({ amount }) => amount),
      [6_000]
    )
  })

  test('a reference that comes again with {title}: {outcome}')
    .with([
      { title: 'the same amount', again: {}, outcome: 'answered' },
      { title: 'a cent more', again: { amountMinor: 5_001n }, outcome: 'reference_reused' },
      { title: 'another payment', again: { paymentId: 1 }, outcome: 'reference_reused' },
      { title: 'another order’s', again: { paymentReference: 'x' }, outcome: 'reference_reused' },
      { title: 'another way', again: { isOutside: true }, outcome: 'reference_reused' },
    ])
    .run(async ({ assert, cleanup }, { again, outcome }) => {
      const stripe = await givenStripe({ cleanup })
      const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
      const payment = await givenAPaidPayment(tenant, stripe)
      const theirs = await givenAPaidPayment(neighbour, stripe)
      const wishes = { reference: aReference() }
      const first = await whenIRefund(tenant, payment.reference, 5_000n, wishes)
      const second = await whenIRefund(tenant, payment.reference, 5_000n, { ...wishes, ...again })

      assert.equal(second.ok ? 'answered' : second.error.type, outcome)
      const known = second.ok ? second.value : 'refundId' in second.error && second.error
      assert.equal(known && known.refundId, first.ok && first.value.refundId)
      assert.equal((await paymentOf(tenant, payment.id)).refundedMinor, 5_000n)
      assert.isTrue((await whenIRefund(neighbour, theirs.reference, 1n, wishes)).ok)
    })

  test('nothing unpaid is refunded, nor what a neighbour was paid', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { reference } = await givenAPaidPayment(tenant, stripe)
    const result = await whenIRefund(neighbour, reference, 1n)
    assert.deepEqual(result, { ok: false, error: { type: 'not_paid' } })
  })

  test('a refund whose answer was lost is looked for before it is sent again', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: undefined })
    const tenant = await givenATenant()
    const payment = await givenAPaidPayment(tenant, stripe)
    const fault = { kind: 'connection_drop', moment: 'after', method: 'POST', path: '/v1/refunds' }
    await stripe.control('/faults', { ...fault, times: 3 })
    await stripe.control('/faults', { kind: 'webhook_drop', times: 20 })
    const result = await whenIRefund(tenant, payment.reference, 5_000n)
    await whenJobsAreDone(tenant).catch(() => {})
    const refundId = result.ok ? result.value.refundId : 0
    const lost = await inTenant(tenant, () => Refund.findOrFail(refundId))
    assert.equal(lost.state, 'created')

    clock.travel({ hours: 30 })
    await inTenant(tenant, () => new ReconcilePayments().handle())
    await eventuallyRefundIs(tenant, refundId, 'succeeded')
    const { data } = await sdk().refunds.list({ payment_intent: payment.paymentIntentId! })
    assert.lengthOf(data, 1)
  })

  test('a refund that fails later can be refunded again', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const payment = await givenAPaidPayment(tenant, stripe)
    await stripe.control('/faults', { kind: 'refund_failure', delay_ms: 10 })
    const result = await whenIRefund(tenant, payment.reference, 10_001n)
    await eventuallyRefundIs(tenant, result.ok ? result.value.refundId : 0, 'failed')
    const refund = await inTenant(tenant, () =>
      Refund.findOrFail(result.ok && result.value.refundId)
    )
    assert.equal(refund.failure, 'expired_or_canceled_card')
    assert.equal((await paymentOf(tenant, payment.id)).refundedMinor, 0n)
  })
})

test.group('Disputes', () => {
  for (const outcome of ['won', 'lost'] as const) {
    test(`a dispute is opened, and ${outcome}`, async ({ assert, cleanup }) => {
      const stripe = await givenStripe({ cleanup })
      const tenant = await givenATenant()
      const payment = await givenAPaidPayment(tenant, stripe)
      const disputeOf = () =>
        inTenant(tenant, () => Dispute.query().where('payment_id', payment.id).first())
      const told = await stripe.control('/disputes', { payment_intent: payment.paymentIntentId })
      await eventuallyAfterJobs('the dispute is known', async () => {
        return (await disputeOf())?.state === 'open'
      })
      const dispute = await disputeOf()
      assert.deepEqual([dispute!.amountMinor, dispute!.feeMinor], [10_001n, 1_500n])

      await stripe.control(`/disputes/${told.id}/close`, { outcome })
      await eventuallyAfterJobs(`the dispute is ${outcome}`, async () => {
        return (await disputeOf())?.state === outcome
      })
    })
  }
})
