import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { givenAPayment, givenSimulatedStripe, tea } from './support/simulated_stripe.js'

function givenADatabaseFile(cleanup: (handler: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-simulator-'))
  cleanup(() => rmSync(folder, { recursive: true }))
  return join(folder, 'simulator', 'stripe.sqlite')
}

test.group('Stripe simulator: restart', () => {
  test('payments, balances and keys outlive the process', async ({ assert, cleanup }) => {
    const databasePath = givenADatabaseFile(cleanup)
    const before = await givenSimulatedStripe({ cleanup }, { databasePath })
    const { id: intent } = await givenAPayment(before)
    const refund = { payment_intent: intent, amount: 1 }
    const { id } = await before.stripe.refunds.create(refund, { idempotencyKey: 'refund-1' })
    await before.simulator.close()

    const { stripe } = await givenSimulatedStripe({ cleanup }, { databasePath })
    assert.equal((await stripe.paymentIntents.retrieve(intent)).status, 'succeeded')
    assert.equal((await stripe.balance.retrieve()).available[0].amount, 9_680)
    assert.equal((await stripe.refunds.create(refund, { idempotencyKey: 'refund-1' })).id, id)
  })

  test('an open session can still be paid', async ({ assert, cleanup }) => {
    const databasePath = givenADatabaseFile(cleanup)
    const before = await givenSimulatedStripe({ cleanup }, { databasePath })
    const { id } = await before.stripe.checkout.sessions.create(tea())
    await before.simulator.close()

    const { control } = await givenSimulatedStripe({ cleanup }, { databasePath })
    assert.equal((await control(`/sessions/${id}/pay`)).body.payment_status, 'paid')
  })

  test('webhooks that were not taken go out after the restart', async ({ assert, cleanup }) => {
    const databasePath = givenADatabaseFile(cleanup)
    const before = await givenSimulatedStripe(
      { cleanup },
      { databasePath, webhookRetryDelayMs: 50 }
    )
    before.inbox.refusals = Number.POSITIVE_INFINITY
    await before.stripe.topups.create({ amount: 100, currency: 'usd' })
    await before.simulator.close()
    assert.isEmpty(before.inbox.events)

    const { inbox } = await givenSimulatedStripe({ cleanup }, { databasePath })
    await inbox.waitFor('topup.created')
    await inbox.waitFor('topup.succeeded')
  })

  test('a webhook that was on its way goes out again', async ({ assert, cleanup }) => {
    const databasePath = givenADatabaseFile(cleanup)
    const before = await givenSimulatedStripe({ cleanup }, { databasePath })
    before.inbox.isSilent = true
    await before.stripe.topups.create({ amount: 100, currency: 'usd' })
    while (before.inbox.arrivals < 2) await sleep(5)
    await before.simulator.close()

    const { inbox } = await givenSimulatedStripe({ cleanup }, { databasePath })
    await inbox.waitFor('topup.succeeded')
    await inbox.waitFor('topup.created')
    assert.lengthOf(inbox.events, 2)
  })

  test('what settles by itself settles after the restart', async ({ assert, cleanup }) => {
    const databasePath = givenADatabaseFile(cleanup)
    const before = await givenSimulatedStripe({ cleanup }, { databasePath, settlementDelayMs: 100 })
    const { id: intent } = await givenAPayment(before, { method: 'alipay' })
    const { id } = await before.stripe.refunds.create({ payment_intent: intent })
    await before.simulator.close()

    const { stripe, inbox } = await givenSimulatedStripe({ cleanup }, { databasePath })
    await inbox.waitFor('refund.updated')
    assert.equal((await stripe.refunds.retrieve(id)).status, 'succeeded')
  })
})
