import { test } from '@japa/runner'
import Stripe from 'stripe'
import { startStripeSimulator } from '#payments/simulator/server'
import { givenAPayment, givenSimulatedStripe, SECRET_KEY, tea } from './support/simulated_stripe.js'

const API_ERROR = { type: 'StripeInvalidRequestError', statusCode: 400 }

test.group('Stripe simulator: protocol', () => {
  test('refuses to run with a live key, and anywhere but on loopback', async ({ assert }) => {
    const options = {
      port: 0,
      databasePath: ':memory:',
      secretKey: SECRET_KEY,
      webhookSecret: 'whsec_1',
    }
    await assert.rejects(
      () => startStripeSimulator({ ...options, secretKey: 'sk_live_1' }),
      /does not take a live key/
    )
    await assert.rejects(
      () => startStripeSimulator({ ...options, host: '0.0.0.0' }),
      /listens on loopback only/
    )
  })

  test('lets nobody in without the key', async ({ assert, cleanup }) => {
    const { simulator } = await givenSimulatedStripe({ cleanup })
    const config = { host: '127.0.0.1', port: simulator.port, protocol: 'http' } as const
    const stranger = new Stripe('sk_test_of_somebody_else', config)

    const error = await stranger.balance.retrieve().catch((reason) => reason)
    assert.instanceOf(error, Stripe.errors.StripeAuthenticationError)
    assert.equal(error.message, 'Invalid API Key provided: sk_test_********else')
    assert.equal((await fetch(`${simulator.url}/v1/balance`)).status, 401)
    const basic = `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`
    const headers = { Authorization: basic }
    assert.equal((await fetch(`${simulator.url}/v1/balance`, { headers })).status, 200)
  })

  test('speaks only the version that is pinned', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    await assert.rejects(
      () => stripe.balance.retrieve({}, { apiVersion: '2020-08-27' }),
      /Invalid Stripe API version: 2020-08-27/
    )
  })

  test('acts for a connected account only where it can', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const topup = { amount: 100, currency: 'usd' }
    await assert.rejects(
      () => stripe.topups.create(topup, { stripeAccount: 'acct_1' }),
      /only on GET \/v1\/balance/
    )
    assert.isEmpty((await stripe.balance.retrieve()).available)
  })

  test('refuses {name} as {code}')
    .with([
      {
        name: 'an unknown parameter',
        params: { payment_method_types: ['card'] },
        code: 'parameter_unknown',
        param: 'payment_method_types',
      },
      {
        name: 'an unknown nested parameter',
        params: { payment_intent_data: { colour: 'red' } },
        code: 'parameter_unknown',
        param: 'payment_intent_data[colour]',
      },
      {
        name: 'a missing parameter',
        params: { success_url: undefined },
        code: 'parameter_missing',
        param: 'success_url',
      },
      {
        name: 'WeChat Pay without its client',
        params: { allowed_payment_method_types: ['card', 'wechat_pay'] },
        code: 'parameter_missing',
        param: 'payment_method_options[wechat_pay][client]',
      },
      {
        name: 'no integer',
        params: { expires_at: 'tomorrow' },
        code: 'parameter_invalid_integer',
        param: 'expires_at',
      },
      {
        name: 'no web address',
        params: { cancel_url: 'javascript:alert(1)' },
        code: 'url_invalid',
        param: 'cancel_url',
      },
      {
        name: 'less than the smallest amount',
        params: tea(49),
        code: 'amount_too_small',
        param: 'line_items',
      },
      {
        name: 'a session that expires too soon',
        params: { expires_at: Math.floor(Date.now() / 1000) + 60 },
        code: undefined,
        param: 'expires_at',
      },
    ])
    .run(async ({ assert, cleanup }, { params, code, param }) => {
      const { stripe } = await givenSimulatedStripe({ cleanup })
      const error = await stripe.checkout.sessions
        .create({ ...tea(), ...params } as Stripe.Checkout.SessionCreateParams)
        .catch((reason) => reason)
      assert.containSubset(error, { ...API_ERROR, param })
      assert.equal(error.code, code)
      assert.match(error.requestId, /^req_/)
    })

  test('takes the payment methods that are allowed and known', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const session = await stripe.checkout.sessions.create({
      ...tea(),
      allowed_payment_method_types: ['wechat_pay', 'klarna', 'card'],
      payment_method_options: { wechat_pay: { client: 'web' } },
    })
    assert.deepEqual(session.payment_method_types, ['wechat_pay', 'card'])
  })

  test('tells what does not exist', async ({ assert, cleanup }) => {
    const { stripe, simulator } = await givenSimulatedStripe({ cleanup })
    const error = await stripe.checkout.sessions.retrieve('cs_none').catch((reason) => reason)
    assert.containSubset(error, {
      statusCode: 404,
      code: 'resource_missing',
      message: "No such checkout.session: 'cs_none'",
    })
    await assert.rejects(() => stripe.customers.list(), /Unrecognized request URL/)
    assert.equal((await fetch(`${simulator.url}/c/pay/cs_none`)).status, 404)
  })

  test('a declined card is a card error that keeps its traces', async ({ assert, cleanup }) => {
    const { stripe, inbox } = await givenSimulatedStripe({ cleanup })
    const intent = await stripe.paymentIntents.create({ amount: 999, currency: 'usd' })
    const error = await stripe.paymentIntents
      .confirm(intent.id, { payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds' })
      .catch((reason) => reason)
    assert.instanceOf(error, Stripe.errors.StripeCardError)
    assert.equal(error.decline_code, 'insufficient_funds')
    assert.equal(error.payment_intent.id, intent.id)
    await inbox.waitFor('payment_intent.payment_failed')

    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
    assert.equal(paid.status, 'succeeded')
    await assert.rejects(() => stripe.paymentIntents.cancel(intent.id), /status of succeeded/)
  })

  test('expands what can be expanded, four levels deep', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe } = simulated
    const { id } = await givenAPayment(simulated)
    const { data } = await stripe.checkout.sessions.list({
      payment_intent: id,
      expand: ['data.payment_intent.latest_charge'],
    })
    const intent = data[0].payment_intent as Stripe.PaymentIntent
    assert.equal((intent.latest_charge as Stripe.Charge).amount, 10_001)

    const expanding = (path: string) => stripe.paymentIntents.retrieve(id, { expand: [path] })
    await assert.rejects(() => expanding('amount'), /cannot be expanded \(amount\)/)
    await assert.rejects(() => expanding('a.b.c.d.e'), /more than 4 levels/)
  })
})
