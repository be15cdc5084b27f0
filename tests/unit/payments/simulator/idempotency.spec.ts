import { test } from '@japa/runner'
import Stripe from 'stripe'
import { givenAPayee, givenSimulatedStripe, sdkFor, tea } from './support/simulated_stripe.js'

const TOPUP = { amount: 50_000, currency: 'usd' }

test.group('Stripe simulator: idempotency keys', () => {
  test('the same request under one key is done once and answered alike', async ({
    assert,
    cleanup,
  }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const options = { idempotencyKey: 'topup-1' }
    const first = await stripe.topups.create(TOPUP, options)
    const again = await stripe.topups.create(TOPUP, options)

    assert.equal(again.id, first.id)
    const headers = again.lastResponse.headers
    assert.equal(headers['idempotent-replayed'], 'true')
    assert.equal(headers['original-request'], first.lastResponse.requestId)
    assert.equal(headers['idempotency-key'], 'topup-1')
    assert.notEqual(again.lastResponse.requestId, first.lastResponse.requestId)
    assert.notProperty(first.lastResponse.headers, 'idempotent-replayed')
    assert.equal((await stripe.balance.retrieve()).available[0].amount, 50_000)
  })

  test('another request under the same key is refused', async ({ assert, cleanup }) => {
    const { stripe } = await givenSimulatedStripe({ cleanup })
    const options = { idempotencyKey: 'key-1' }
    await stripe.topups.create(TOPUP, options)

    const otherAmount = stripe.topups.create({ ...TOPUP, amount: 1 }, options)
    const otherEndpoint = stripe.checkout.sessions.create(tea(), options)
    for (const refused of [otherAmount, otherEndpoint]) {
      const error: Stripe.errors.StripeError = await refused.then(
        () => assert.fail('was accepted'),
        (reason) => reason
      )
      assert.instanceOf(error, Stripe.errors.StripeIdempotencyError)
      assert.equal(error.statusCode, 400)
    }
  })

  test('the same request at the same time conflicts', async ({ assert, cleanup }) => {
    const { simulator, control } = await givenSimulatedStripe({ cleanup })
    const stripe = sdkFor(simulator, { maxNetworkRetries: 0 })
    await control('/faults', { kind: 'delay', path: '/v1/topups', delay_ms: 150 })
    const create = () => stripe.topups.create(TOPUP, { idempotencyKey: 'key-1' })

    const [slow, conflicting] = await Promise.allSettled([create(), create()])

    assert.equal(slow.status, 'fulfilled')
    const { reason } = conflicting as PromiseRejectedResult
    assert.equal(reason.statusCode, 409)
    assert.equal(reason.code, 'idempotency_key_in_use')
    assert.lengthOf((await stripe.balanceTransactions.list()).data, 1)
  })

  test('the SDK waits a conflict out by itself', async ({ assert, cleanup }) => {
    const { stripe, control } = await givenSimulatedStripe({ cleanup })
    await control('/faults', { kind: 'delay', path: '/v1/topups', delay_ms: 100 })
    const create = () => stripe.topups.create(TOPUP, { idempotencyKey: 'key-1' })
    const [one, other] = await Promise.all([create(), create()])
    assert.equal(one.id, other.id)
  })

  test('a refusal by the endpoint is remembered, an invalid request is not', async ({
    assert,
    cleanup,
  }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe } = simulated
    const destination = await givenAPayee(simulated)
    const transfer = (amount: number, idempotencyKey: string) =>
      stripe.transfers.create({ amount, currency: 'usd', destination }, { idempotencyKey })

    await assert.rejects(() => transfer(100, 'too-early'), /insufficient available funds/)
    await assert.rejects(() => transfer(-1, 'invalid'), /greater than or equal to 1/)
    await stripe.topups.create(TOPUP)

    await assert.rejects(() => transfer(100, 'too-early'), /insufficient available funds/)
    assert.equal((await transfer(100, 'invalid')).amount, 100)
    assert.equal((await transfer(100, 'another')).amount, 100)
  })
})
