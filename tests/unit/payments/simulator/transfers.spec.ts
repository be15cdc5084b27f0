import { test } from '@japa/runner'
import { givenAPayee, givenAPayment, givenSimulatedStripe } from './support/simulated_stripe.js'

test.group('Stripe simulator: transfers', () => {
  test('a batch of transfers is found by its transfer group', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox } = simulated
    const payees = [await givenAPayee(simulated), await givenAPayee(simulated)]
    await givenAPayment(simulated)

    for (const [index, destination] of payees.entries()) {
      await stripe.transfers.create({
        amount: 1_000 + index,
        currency: 'usd',
        destination,
        transfer_group: 'batch-1',
        metadata: { payout: String(index) },
      })
    }
    await stripe.transfers.create({
      amount: 7,
      currency: 'usd',
      destination: payees[0],
      transfer_group: 'batch-2',
    })

    const { data } = await stripe.transfers.list({ transfer_group: 'batch-1' })
    assert.deepEqual(
      data.map(({ amount, destination, metadata }) => [amount, destination, metadata.payout]),
      [
        [1_001, payees[1], '1'],
        [1_000, payees[0], '0'],
      ]
    )
    assert.isEmpty((await stripe.transfers.list({ transfer_group: 'batch-3' })).data)
    const toFirst = { destination: payees[0], transfer_group: 'batch-2' }
    assert.lengthOf((await stripe.transfers.list(toFirst)).data, 1)
    assert.equal((await stripe.balance.retrieve()).available[0].amount, 9_681 - 2_008)
    const received = await stripe.balance.retrieve({}, { stripeAccount: payees[0] })
    assert.equal(received.available[0].amount, 1_007)
    await inbox.waitFor('transfer.created', 3)
  })

  test('no transfer exceeds what is available in its currency', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe } = simulated
    const destination = await givenAPayee(simulated)
    await givenAPayment(simulated)
    const transfer = (amount: number, currency: string) =>
      stripe.transfers.create({ amount, currency, destination })

    await assert.rejects(() => transfer(9_682, 'usd'), /insufficient available funds/)
    await assert.rejects(() => transfer(1, 'cny'), /insufficient available funds/)
    await transfer(9_681, 'usd')
    await assert.rejects(() => transfer(1, 'usd'), /insufficient available funds/)
    await stripe.topups.create({ amount: 1, currency: 'usd' })
    await transfer(1, 'usd')
  })

  test('transfers from one charge take no more than it brought', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe } = simulated
    const destination = await givenAPayee(simulated)
    const { latest_charge: charge } = await givenAPayment(simulated)
    await givenAPayment(simulated)
    const transfer = (amount: number) =>
      stripe.transfers.create({
        amount,
        currency: 'usd',
        destination,
        source_transaction: charge.id,
      })

    await transfer(6_000)
    await assert.rejects(() => transfer(4_002), /4001 left/)
    assert.equal((await transfer(4_001)).source_transaction, charge.id)
  })

  test('a transfer is reversed in parts', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, inbox } = simulated
    const destination = await givenAPayee(simulated)
    await givenAPayment(simulated)
    const { id } = await stripe.transfers.create({ amount: 900, currency: 'usd', destination })

    await stripe.transfers.createReversal(id, { amount: 400 })
    const partly = await stripe.transfers.retrieve(id)
    assert.deepEqual([partly.amount_reversed, partly.reversed], [400, false])
    await assert.rejects(() => stripe.transfers.createReversal(id, { amount: 501 }), /\(500\)/)
    const rest = await stripe.transfers.createReversal(id)
    assert.equal(rest.amount, 500)
    const whole = await stripe.transfers.retrieve(id)
    assert.deepEqual([whole.reversed, whole.reversals.data.length], [true, 2])
    await assert.rejects(() => stripe.transfers.createReversal(id), /already fully reversed/)
    assert.equal((await stripe.transfers.retrieveReversal(id, rest.id)).amount, 500)
    assert.equal((await stripe.balance.retrieve()).available[0].amount, 9_681)
    await inbox.waitFor('transfer.reversed', 2)
  })
})
