import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import Stripe from 'stripe'
import env from '#start/env'
import { stripe as sdk } from '#payments'
import MatchStripeEvents from '#payments/jobs/match_stripe_events'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { givenAPayment, orderedJobs, paymentOf } from '#tests/fixtures/payments_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

const WEBHOOK = `http://127.0.0.1:${env.get('PORT')}/webhooks/stripe`

/** Sends what Stripe would send, signed as Stripe signs, byte for byte. */
async function whenStripeTells(event: object, secret = env.get('STRIPE_WEBHOOK_SECRET')) {
  const payload = JSON.stringify(event, null, 2)
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret })
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  const response = await fetch(WEBHOOK, { method: 'POST', body: payload, headers })
  return response.status
}

test.group('Stripe webhooks', () => {
  test('what Stripe did not sign is refused', async ({ assert }) => {
    const event = { id: 'evt_forged', object: 'event', type: 'charge.updated', data: {} }
    assert.equal(await whenStripeTells(event, 'whsec_of_someone_else'), 400)
    const unsigned = await fetch(WEBHOOK, { method: 'POST', body: '{}' })
    assert.equal(unsigned.status, 400)
    assert.isNull(await db.from('stripe_events').where('stripe_event_id', event.id).first())
  })

  test('events told twice, backwards, and about strangers end the same', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: null })
    const tenant = await givenATenant()
    const { url, paymentId } = await givenAPayment(tenant)
    await stripe.pay(url)
    const { data: events } = await sdk().events.list({ limit: 100 })
    const [told] = events
    assert.includeMembers(
      events.map(({ type }) => type),
      ['checkout.session.completed', 'payment_intent.succeeded', 'charge.succeeded']
    )
    const object = { id: 're_1', object: 'refund', payment_intent: 'pi_of_nobody' }
    const stranger = { ...told, id: `evt_of_nobody_${paymentId}`, type: 'refund.updated' }

    for (const event of [{ ...stranger, data: { object } }, ...events, ...[...events].reverse()]) {
      assert.equal(await whenStripeTells(event), 200)
      await whenJobsAreDone(tenant)
    }
    assert.equal((await paymentOf(tenant, paymentId)).state, 'succeeded')
    assert.lengthOf(await orderedJobs(tenant, 'payments.sync'), 1)
    assert.lengthOf(await orderedJobs(tenant, 'orders.mark_paid'), 1)
    const waiting = await db
      .from('stripe_events')
      .where('stripe_event_id', stranger.id)
      .firstOrFail()
    assert.isNull(waiting.tenant_id)
  })

  test('an event that came before its payment was written down is matched later', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: null })
    const tenant = await givenATenant()
    const { url, paymentId } = await givenAPayment(tenant)
    await stripe.pay(url)
    const { sessionId } = await paymentOf(tenant, paymentId)
    await db.from('payments').where('id', paymentId).update({ session_id: null })
    const { data: events } = await sdk().events.list({ type: 'checkout.session.completed' })
    assert.equal(await whenStripeTells(events[0]), 200)
    assert.isEmpty(await orderedJobs(tenant, 'payments.sync'))

    await db.from('payments').where('id', paymentId).update({ session_id: sessionId })
    await new MatchStripeEvents().run()
    await whenJobsAreDone(tenant)
    assert.equal((await paymentOf(tenant, paymentId)).state, 'succeeded')
  })

  test('what a webhook claims about itself is not believed', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup, webhookUrl: null })
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const { paymentId } = await givenAPayment(tenant)
    const { sessionId, reference } = await paymentOf(tenant, paymentId)
    const claimed = {
      id: sessionId,
      object: 'checkout.session',
      payment_status: 'paid',
      metadata: { tenant: neighbour.slug, reference },
    }
    const event = { id: `evt_claim_${paymentId}`, object: 'event', data: { object: claimed } }
    assert.equal(await whenStripeTells({ ...event, type: 'checkout.session.completed' }), 200)
    for (const each of [tenant, neighbour]) await whenJobsAreDone(each)
    assert.equal((await paymentOf(tenant, paymentId)).state, 'open')
    assert.isEmpty(await orderedJobs(neighbour, 'payments.sync'))
  })
})
