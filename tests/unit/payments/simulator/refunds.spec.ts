import { test } from '@japa/runner'
import type Stripe from 'stripe'
import { givenAPayment, givenSimulatedStripe, tea } from './support/simulated_stripe.js'

test.group('Stripe simulator: refunds', () => {
  test('two partial refunds make a whole one', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox } = simulated
    const { id: intent, latest_charge: charge } = await givenAPayment(simulated)

    const first = await stripe.refunds.create({
      payment_intent: intent,
      amount: 3_333,
      reason: 'requested_by_customer',
      metadata: { case: '12' },
    })
    assert.equal(first.status, 'succeeded')
    assert.deepEqual(first.metadata, { case: '12' })
    const halfway = await stripe.charges.retrieve(charge.id)
    assert.deepEqual([halfway.amount_refunded, halfway.refunded], [3_333, false])

    const second = await stripe.refunds.create({ charge: charge.id })
    assert.equal(second.amount, 6_668)
    const refunded = await stripe.charges.retrieve(charge.id, { expand: ['refunds'] })
    assert.deepEqual([refunded.amount_refunded, refunded.refunded], [10_001, true])
    assert.deepEqual(
      refunded.refunds?.data.map(({ id }) => id),
      [second.id, first.id]
    )
    /* Stripe keeps its fee. */
    assert.equal((await stripe.balance.retrieve()).available[0].amount, -320)
    assert.lengthOf(await inbox.waitFor('charge.refunded', 2), 2)
    assert.lengthOf((await stripe.refunds.list({ payment_intent: intent })).data, 2)
  })

  test('refuses what is not left to be refunded', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe } = simulated
    const { id: intent } = await givenAPayment(simulated)
    const refund = (amount?: number) => stripe.refunds.create({ payment_intent: intent, amount })

    await assert.rejects(() => refund(10_002), /greater than unrefunded amount/)
    await refund(10_000)
    await assert.rejects(() => refund(2), /greater than unrefunded amount on charge \(1\)/)
    await refund(1)
    await assert.rejects(() => refund(), /has already been refunded/)
    await assert.rejects(() => stripe.refunds.create({}), /payment_intent or charge/)
    await assert.rejects(() => stripe.refunds.retrieve('re_none'), /No such refund/)

    const unpaid = await stripe.paymentIntents.create({ amount: 500, currency: 'usd' })
    await assert.rejects(
      () => stripe.refunds.create({ payment_intent: unpaid.id }),
      /does not have a successful charge/
    )
  })

  test("a wallet's refund is pending until the wallet confirms it", async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox } = simulated
    const { id: intent } = await givenAPayment(simulated, { method: 'wechat_pay' })

    const refund = await stripe.refunds.create({ payment_intent: intent })
    assert.deepEqual([refund.status, refund.pending_reason], ['pending', 'processing'])

    const [event] = await inbox.waitFor('refund.updated')
    assert.equal((event.data.object as Stripe.Refund).status, 'succeeded')
    assert.equal((await stripe.refunds.retrieve(refund.id)).status, 'succeeded')
  })

  test('a refund can fail after it was taken on, and be made again', async ({
    assert,
    cleanup,
  }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox, control } = simulated
    const { id: intent, latest_charge: charge } = await givenAPayment(simulated)
    await control('/faults', { kind: 'refund_failure', failure_reason: 'lost_or_stolen_card' })

    const refund = await stripe.refunds.create({ payment_intent: intent, amount: 4_000 })
    assert.equal(refund.status, 'succeeded')

    await inbox.waitFor('refund.failed')
    const failed = await stripe.refunds.retrieve(refund.id, {
      expand: ['failure_balance_transaction'],
    })
    assert.deepEqual([failed.status, failed.failure_reason], ['failed', 'lost_or_stolen_card'])
    const returned = failed.failure_balance_transaction as Stripe.BalanceTransaction
    assert.deepEqual([returned.type, returned.amount], ['refund_failure', 4_000])
    assert.equal((await stripe.charges.retrieve(charge.id)).amount_refunded, 0)
    assert.equal((await stripe.balance.retrieve()).available[0].amount, 9_681)

    const again = await stripe.refunds.create({ payment_intent: intent })
    assert.deepEqual([again.status, again.amount], ['succeeded', 10_001])
  })

  test("Stripe's test card for failing refunds fails them", async ({ assert, cleanup }) => {
    const { stripe, inbox } = await givenSimulatedStripe({ cleanup })
    const intent = await stripe.paymentIntents.create({
      amount: 2_000,
      currency: 'usd',
      payment_method: 'pm_card_refundFail',
      confirm: true,
    })
    const refund = await stripe.refunds.create({ payment_intent: intent.id })
    const [event] = await inbox.waitFor('refund.failed')
    assert.equal((event.data.object as Stripe.Refund).id, refund.id)
  })

  test('the fee of {amount} is {fee}')
    .with([
      { amount: 50, fee: 31 },
      { amount: 100, fee: 33 },
      { amount: 500, fee: 45 },
      { amount: 10_001, fee: 320 },
      { amount: 10_034, fee: 321 },
      { amount: 10_035, fee: 321 },
      { amount: 99_999_999, fee: 2_900_030 },
    ])
    .run(async ({ assert, cleanup }, { amount, fee }) => {
      const { stripe, control } = await givenSimulatedStripe({ cleanup })
      const { id } = await stripe.checkout.sessions.create(tea(amount))
      await control(`/sessions/${id}/pay`)
      const { data } = await stripe.balanceTransactions.list({ type: 'charge' })
      assert.deepEqual([data[0].fee, data[0].net], [fee, amount - fee])
    })
})
