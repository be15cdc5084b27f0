import { test } from '@japa/runner'
import { givenAPayment, givenSimulatedStripe, sdkFor } from './support/simulated_stripe.js'

test.group('Stripe simulator: control', () => {
  test('web pages have no control over it', async ({ assert, cleanup }) => {
    const { simulator } = await givenSimulatedStripe({ cleanup })
    const headers = { Origin: 'http://evil.example' }
    const reset = `${simulator.url}/_simulator/reset`
    assert.equal((await fetch(reset, { method: 'POST', headers })).status, 403)
  })

  test('tells its health and its state, and forgets it all', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { control, simulator } = simulated
    await givenAPayment(simulated)
    assert.equal((await control('/health', {}, 'GET')).body.status, 'ok')
    const { body: before } = await control('/state', {}, 'GET')
    assert.equal(before.objects.charges, 1)
    assert.deepEqual(before.platform_balance, [{ currency: 'usd', available: 9_681 }])

    await control('/reset')
    const { body: after } = await control('/state', {}, 'GET')
    assert.deepEqual([after.objects.charges, after.objects.events], [0, 0])
    assert.isEmpty(after.platform_balance)
    assert.lengthOf((await sdkFor(simulator).webhookEndpoints.list()).data, 1)
  })
})
