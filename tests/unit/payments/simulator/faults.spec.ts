import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import Stripe from 'stripe'
import {
  givenAPayee,
  givenSimulatedStripe,
  sdkFor,
  type SimulatedStripe,
} from './support/simulated_stripe.js'

const PATH = '/v1/transfers'

async function givenAFundedPayee(simulated: SimulatedStripe) {
  const destination = await givenAPayee(simulated)
  await simulated.stripe.topups.create({ amount: 10_000, currency: 'usd' })
  return { amount: 700, currency: 'usd', destination, transfer_group: 'batch-1' }
}

async function assertPaidOnce(assert: Assert, { stripe }: SimulatedStripe, id?: string) {
  const { data } = await stripe.transfers.list({ transfer_group: 'batch-1' })
  assert.lengthOf(data, 1)
  if (id) assert.equal(data[0].id, id)
  assert.equal((await stripe.balance.retrieve()).available[0].amount, 9_300)
}

test.group('Stripe simulator: faults', () => {
  test('a connection dropped {moment} the work: the retry makes one transfer of it')
    .with([{ moment: 'before' }, { moment: 'after' }])
    .run(async ({ assert, cleanup }, { moment }) => {
      const simulated = await givenSimulatedStripe({ cleanup })
      const params = await givenAFundedPayee(simulated)
      await simulated.control('/faults', { kind: 'connection_drop', moment, path: PATH })

      const transfer = await simulated.stripe.transfers.create(params, { idempotencyKey: 'pay-1' })

      const isReplay = transfer.lastResponse.headers['idempotent-replayed'] === 'true'
      assert.equal(isReplay, moment === 'after')
      await assertPaidOnce(assert, simulated, transfer.id)
    })

  test('a caller that gives up finds what was done by the transfer group', async ({
    assert,
    cleanup,
  }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const params = await givenAFundedPayee(simulated)
    const drop = { kind: 'connection_drop', moment: 'after', path: PATH, times: 2 }
    await simulated.control('/faults', drop)
    const stripe = sdkFor(simulated.simulator, { maxNetworkRetries: 0 })

    const error = await stripe.transfers.create(params).catch((reason) => reason)

    assert.instanceOf(error, Stripe.errors.StripeConnectionError)
    await assertPaidOnce(assert, simulated)
  })

  test('a 500 before the work leaves nothing behind', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const params = await givenAFundedPayee(simulated)
    await simulated.control('/faults', { kind: 'server_error', path: PATH })
    const stripe = sdkFor(simulated.simulator, { maxNetworkRetries: 0 })
    const create = () => stripe.transfers.create(params, { idempotencyKey: 'pay-1' })

    const error = await create().catch((reason) => reason)
    assert.instanceOf(error, Stripe.errors.StripeAPIError)
    assert.equal(error.statusCode, 500)
    assert.isEmpty((await stripe.transfers.list()).data)

    const { id } = await create()
    await assertPaidOnce(assert, simulated, id)
  })

  test('a 500 after the work is what the key remembers', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const params = await givenAFundedPayee(simulated)
    await simulated.control('/faults', { kind: 'server_error', moment: 'after', path: PATH })
    const create = () => simulated.stripe.transfers.create(params, { idempotencyKey: 'pay-1' })

    for (const attempt of [1, 2]) {
      const error = await create().catch((reason) => reason)
      assert.equal(error.statusCode, 500, `attempt ${attempt}`)
    }
    await assertPaidOnce(assert, simulated)
  })

  test('a 429 is told as the rate limit and not retried by the SDK', async ({
    assert,
    cleanup,
  }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const params = await givenAFundedPayee(simulated)
    await simulated.control('/faults', { kind: 'rate_limit', path: '/v1/*', method: 'POST' })
    const create = () => simulated.stripe.transfers.create(params, { idempotencyKey: 'pay-1' })

    const error = await create().catch((reason) => reason)
    assert.instanceOf(error, Stripe.errors.StripeRateLimitError)
    const { id } = await create()
    await assertPaidOnce(assert, simulated, id)
  })

  test('a delayed answer is a timeout to the impatient', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const params = await givenAFundedPayee(simulated)
    const delay = { kind: 'delay', moment: 'after', path: PATH, delay_ms: 200 }
    await simulated.control('/faults', delay)
    const stripe = sdkFor(simulated.simulator, { maxNetworkRetries: 0, timeout: 50 })

    const error = await stripe.transfers.create(params).catch((reason) => reason)
    assert.instanceOf(error, Stripe.errors.StripeConnectionError)
    assert.match(error.message, /timeout/)
    await assertPaidOnce(assert, simulated)
  })

  test('faults strike only where and as often as they were armed', async ({ assert, cleanup }) => {
    const { stripe, control } = await givenSimulatedStripe({ cleanup })
    await control('/faults', { kind: 'rate_limit', path: '/v1/topups/*', method: 'GET', times: 2 })
    const { id } = await stripe.topups.create({ amount: 100, currency: 'usd' })

    await assert.rejects(() => stripe.topups.retrieve(id), /rate limit/)
    const { body } = await control('/faults', {}, 'GET')
    assert.deepEqual([body.armed[0].kind, body.armed[0].times], ['rate_limit', 1])
    await assert.rejects(() => stripe.topups.retrieve(id), /rate limit/)
    assert.equal((await stripe.topups.retrieve(id)).amount, 100)

    await control('/faults', { kind: 'rate_limit' })
    assert.deepEqual((await control('/faults', {}, 'DELETE')).body, { armed: [] })
    assert.equal((await stripe.topups.retrieve(id)).amount, 100)
    const unknown = await control('/faults', { kind: 'meteor' })
    assert.equal(unknown.status, 400)
    assert.match(unknown.body.error.message, /must be one of server_error/)
  })
})
