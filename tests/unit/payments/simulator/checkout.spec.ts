import { test } from '@japa/runner'
import type Stripe from 'stripe'
import { givenSimulatedStripe, submitForm, tea } from './support/simulated_stripe.js'

test.group('Stripe simulator: checkout', () => {
  test('a payer pays on the hosted page and comes back to the shop', async ({
    assert,
    cleanup,
  }) => {
    const { stripe, inbox } = await givenSimulatedStripe({ cleanup })
    const session = await stripe.checkout.sessions.create({
      ...tea(),
      client_reference_id: 'order-7',
      customer_email: 'chen@example.com',
      payment_intent_data: { transfer_group: 'order-7', metadata: { order: '7' } },
    })
    assert.equal(session.status, 'open')
    assert.equal(session.amount_total, 10_001)
    assert.isNull(session.payment_intent)
    assert.notProperty(session, 'line_items')
    assert.notProperty(session, 'payment_intent_data')

    const page = await (await fetch(session.url!)).text()
    assert.include(page, '$100.01')
    assert.include(page, 'value="chen@example.com"')

    const answer = await submitForm(session.url!, { method: 'alipay', outcome: 'succeed' })
    assert.equal(answer.status, 303)
    assert.equal(
      answer.headers.get('location'),
      `http://mia.lumen.localhost/thanks?session=${session.id}`
    )

    const [event] = await inbox.waitFor('checkout.session.completed')
    assert.equal((event.data.object as Stripe.Checkout.Session).id, session.id)
    await inbox.waitFor('payment_intent.succeeded')
    await inbox.waitFor('charge.succeeded')

    const paid = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'],
    })
    assert.equal(paid.status, 'complete')
    assert.equal(paid.payment_status, 'paid')
    assert.equal(paid.customer_details?.email, 'chen@example.com')
    assert.equal(paid.line_items?.data[0].description, 'Tea')
    const intent = paid.payment_intent as Stripe.PaymentIntent
    assert.deepEqual(intent.metadata, { order: '7' })
    const charge = intent.latest_charge as Stripe.Charge
    assert.equal(charge.transfer_group, 'order-7')
    assert.equal(charge.payment_method_details?.type, 'alipay')
    const booked = charge.balance_transaction as Stripe.BalanceTransaction
    assert.deepEqual([booked.amount, booked.fee, booked.net], [10_001, 320, 9_681])
  })

  test('a declined card leaves the session open for another attempt', async ({
    assert,
    cleanup,
  }) => {
    const { stripe, inbox } = await givenSimulatedStripe({ cleanup })
    const session = await stripe.checkout.sessions.create({ ...tea(), locale: 'zh' })

    const declined = await submitForm(session.url!, { method: 'card', outcome: 'decline' })
    assert.include(await declined.text(), '付款被拒绝')
    await inbox.waitFor('payment_intent.payment_failed')
    const open = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
    const intent = open.payment_intent as Stripe.PaymentIntent
    assert.equal(open.status, 'open')
    assert.equal(intent.status, 'requires_payment_method')
    assert.equal(intent.last_payment_error?.code, 'card_declined')
    assert.isEmpty((await stripe.balance.retrieve()).available)

    await submitForm(session.url!, { method: 'card', outcome: 'succeed' })
    const paid = await stripe.checkout.sessions.retrieve(session.id)
    assert.equal(paid.payment_intent, intent.id)
    assert.equal(paid.payment_status, 'paid')
    const { data: charges } = await stripe.charges.list({ payment_intent: intent.id })
    assert.deepEqual(
      charges.map(({ status }) => status),
      ['succeeded', 'failed']
    )
  })

  test('pressing the button twice pays once', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const session = await stripe.checkout.sessions.create(tea())
    const press = () => submitForm(session.url!, { method: 'card', outcome: 'succeed' })

    const answers = await Promise.all([press(), press(), press()])

    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303]
    )
    assert.lengthOf((await stripe.charges.list()).data, 1)
  })

  test('a slow payment that ends as {outcome} is told by {event}')
    .with([
      {
        outcome: 'succeed_later',
        event: 'checkout.session.async_payment_succeeded',
        status: 'paid',
        intentStatus: 'succeeded',
      },
      {
        outcome: 'fail_later',
        event: 'checkout.session.async_payment_failed',
        status: 'unpaid',
        intentStatus: 'requires_payment_method',
      },
    ] as const)
    .run(async ({ assert, cleanup }, { outcome, event, status, intentStatus }) => {
      const { stripe, inbox, control } = await givenSimulatedStripe({ cleanup })
      const { id } = await stripe.checkout.sessions.create(tea())
      const { body } = await control(`/sessions/${id}/pay`, { outcome })
      assert.deepEqual([body.status, body.payment_status], ['complete', 'unpaid'])

      const [told] = await inbox.waitFor(event)
      assert.equal((told.data.object as Stripe.Checkout.Session).payment_status, status)
      const ended = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
      assert.equal((ended.payment_intent as Stripe.PaymentIntent).status, intentStatus)
    })

  test('an expired session cannot be paid', async ({ assert, cleanup }) => {
    const { stripe, inbox, control } = await givenSimulatedStripe({ cleanup })
    const session = await stripe.checkout.sessions.create(tea())
    const expired = await stripe.checkout.sessions.expire(session.id)
    assert.equal(expired.status, 'expired')
    assert.isNull(expired.url)
    await inbox.waitFor('checkout.session.expired')

    assert.equal((await control(`/sessions/${session.id}/pay`)).status, 400)
    assert.include(await (await fetch(session.url!)).text(), 'It has expired.')
    await assert.rejects(() => stripe.checkout.sessions.expire(session.id), /status of expired/)
    assert.isEmpty((await stripe.charges.list()).data)
  })

  test('the page speaks {language} to a browser that prefers {acceptLanguage}')
    .with([
      { acceptLanguage: 'en-US,en;q=0.9', language: 'en', title: 'Checkout' },
      { acceptLanguage: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh-CN', title: '收银台' },
      { acceptLanguage: 'fr,zh;q=0.2,en;q=0.1', language: 'zh-CN', title: '收银台' },
      { acceptLanguage: 'fr', language: 'en', title: 'Checkout' },
    ])
    .run(async ({ assert, cleanup }, { acceptLanguage, language, title }) => {
      const { stripe } = await givenSimulatedStripe({ cleanup })
      const { url } = await stripe.checkout.sessions.create(tea())
      const headers = { 'Accept-Language': acceptLanguage }
      const page = await (await fetch(url!, { headers })).text()
      assert.include(page, `<html lang="${language}">`)
      assert.include(page, `<title>${title}</title>`)
    })
})
