import { test } from '@japa/runner'
import fc from 'fast-check'
import { givenAPayee, givenAPayment, givenSimulatedStripe } from './support/simulated_stripe.js'

/** What can be done with a payment; `part` is the tenth of its amount that it is done with. */
const step = fc.record({
  kind: fc.constantFrom('pay', 'refund', 'transfer', 'reverse', 'dispute', 'win'),
  part: fc.integer({ min: 1, max: 10 }),
})

test.group('Stripe simulator: balances', () => {
  test('whatever happens, a balance is the sum of what was booked', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup }, { webhookUrl: undefined })
    const { stripe, control } = simulated
    let destination = ''
    const currency = 'usd'

    const take = async ({ kind, part }: { kind: string; part: number }) => {
      if (kind === 'pay') return givenAPayment(simulated, { unitAmount: part * 1_001 })
      const [charge] = (await stripe.charges.list({ limit: 1 })).data
      const [transfer] = (await stripe.transfers.list({ limit: 1 })).data
      const [dispute] = (await stripe.disputes.list({ limit: 1 })).data
      const amount = charge && Math.floor((charge.amount * part) / 10)
      if (kind === 'refund') return stripe.refunds.create({ charge: charge?.id, amount })
      if (kind === 'dispute') return control('/disputes', { charge: charge?.id, amount })
      if (kind === 'win') return control(`/disputes/${dispute?.id}/close`, { outcome: 'won' })
      if (kind === 'reverse') return stripe.transfers.createReversal(transfer?.id ?? 'tr_none')
      return stripe.transfers.create({ amount: amount ?? 1, currency, destination })
    }

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await control('/reset')
        destination = await givenAPayee(simulated)
        for (const each of steps) await take(each).catch(refusedByStripe)

        const { data: booked } = await stripe.balanceTransactions.list({ limit: 100 })
        const ours = await stripe.balance.retrieve()
        assert.equal(ours.available[0]?.amount ?? 0, sumOf(booked, 'net'))

        const transfers = booked.filter(({ type }) => type.startsWith('transfer'))
        const theirs = await stripe.balance.retrieve({}, { stripeAccount: destination })
        assert.equal(theirs.available[0]?.amount ?? 0, -sumOf(transfers, 'net') || 0)

        const { data: charges } = await stripe.charges.list({ expand: ['data.refunds'] })
        for (const charge of charges) {
          assert.equal(charge.amount_refunded, sumOf(charge.refunds!.data, 'amount'))
          assert.isAtMost(charge.amount_refunded, charge.amount)
        }
      }),
      { numRuns: 15 }
    )
  })
})

function sumOf<K extends string>(rows: { [key in K]: number }[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}

/** A step that is not possible is refused; anything else is a failure of the simulator. */
function refusedByStripe(error: { type?: string; statusCode?: number }) {
  if (error.type !== 'StripeInvalidRequestError') throw error
}
