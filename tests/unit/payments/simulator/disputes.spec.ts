import { test } from '@japa/runner'
import type Stripe from 'stripe'
import {
  givenAPayment,
  givenSimulatedStripe,
  type SimulatedStripe,
} from './support/simulated_stripe.js'

async function givenADispute(simulated: SimulatedStripe) {
  const { id: intent } = await givenAPayment(simulated)
  const { body } = await simulated.control('/disputes', { payment_intent: intent })
  return { intent, dispute: body as Stripe.Dispute }
}

const available = async ({ stripe }: SimulatedStripe) =>
  (await stripe.balance.retrieve()).available[0].amount

test.group('Stripe simulator: disputes', () => {
  test('the money is withdrawn with a fee as soon as a dispute opens', async ({
    assert,
    cleanup,
  }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { intent, dispute } = await givenADispute(simulated)

    const { data } = await simulated.stripe.disputes.list({ payment_intent: intent })
    assert.deepEqual(
      data.map(({ id, status, amount }) => [id, status, amount]),
      [[dispute.id, 'needs_response', 10_001]]
    )
    assert.deepEqual([data[0].balance_transactions[0].net], [-11_501])
    assert.equal(await available(simulated), 9_681 - 11_501)
    await simulated.inbox.waitFor('charge.dispute.created')
    await simulated.inbox.waitFor('charge.dispute.funds_withdrawn')
    await assert.rejects(
      () => simulated.stripe.refunds.create({ payment_intent: intent }),
      /has been charged back/
    )
  })

  test('{evidence} ends the dispute as {status}')
    .with([
      { evidence: 'winning_evidence', status: 'won', balance: 9_681 - 1_500 },
      { evidence: 'losing_evidence', status: 'lost', balance: 9_681 - 11_501 },
    ])
    .run(async ({ assert, cleanup }, { evidence, status, balance }) => {
      const simulated = await givenSimulatedStripe({ cleanup })
      const { stripe, inbox } = simulated
      const { dispute } = await givenADispute(simulated)

      const closed = await stripe.disputes.update(dispute.id, {
        evidence: { uncategorized_text: evidence, shipping_carrier: 'SF Express' },
      })
      assert.equal(closed.status, status)
      assert.equal(closed.evidence.shipping_carrier, 'SF Express')
      assert.equal(closed.evidence_details.submission_count, 1)
      const [event] = await inbox.waitFor('charge.dispute.closed')
      assert.equal((event.data.object as Stripe.Dispute).status, status)
      assert.equal(inbox.types().includes('charge.dispute.funds_reinstated'), status === 'won')
      assert.equal(await available(simulated), balance)
    })

  test('the bank can decide later, and only once', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { stripe, control } = simulated
    const { intent, dispute } = await givenADispute(simulated)

    const staged = await stripe.disputes.update(dispute.id, {
      evidence: { product_description: 'Tea' },
      submit: false,
    })
    assert.deepEqual(
      [staged.status, staged.evidence_details.submission_count],
      ['needs_response', 0]
    )
    const submitted = await stripe.disputes.update(dispute.id, { submit: true })
    assert.deepEqual(
      [submitted.status, submitted.evidence.product_description],
      ['under_review', 'Tea']
    )

    const { body: won } = await control(`/disputes/${dispute.id}/close`, { outcome: 'won' })
    assert.equal(won.status, 'won')
    assert.equal((await control(`/disputes/${dispute.id}/close`, { outcome: 'lost' })).status, 400)
    assert.equal((await stripe.refunds.create({ payment_intent: intent })).amount, 10_001)
  })

  test('giving in loses it', async ({ assert, cleanup }) => {
    const simulated = await givenSimulatedStripe({ cleanup })
    const { dispute } = await givenADispute(simulated)
    assert.equal((await simulated.stripe.disputes.close(dispute.id)).status, 'lost')
  })
})
