import { test } from '@japa/runner'
import { clock, tenantTable } from '#foundation'
import { Payout } from '#payouts'
import { SEND_PAYOUT } from '#payouts/jobs/send_payout'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { minorOf } from '#tests/fixtures/payouts_fixture'
import { givenStripe, type TestStripe } from '#tests/fixtures/stripe_fixture'
import { givenAPayoutByStripe, transfersTo } from '#tests/fixtures/stripe_payout_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'
import type { Tenant } from '#tenancy'

const LAST_TRY = 11

const UNANSWERED = { kind: 'connection_drop', times: 3 }

/** No answer comes to the transfer, done or not by then, and none when it is looked for. */
async function givenAStuckPayout(stripe: TestStripe, moment: 'before' | 'after') {
  const given = await givenAPayoutByStripe(stripe, 4_321n)
  const { tenant, batch } = given
  await stripe.control('/faults', { ...UNANSWERED, moment, method: 'POST', path: '/v1/transfers' })
  await whenJobsAreDone(tenant).catch(() => {})
  await inTenant(tenant, () =>
    tenantTable('outbox_messages').where('job', SEND_PAYOUT).update({ attempts: LAST_TRY })
  )
  await stripe.control('/faults', { ...UNANSWERED, method: 'GET', path: '/v1/transfers*' })
  clock.travel({ minutes: 5 })
  await whenJobsAreDone(tenant).catch(() => {})
  return { ...given, finance: await signedIn(tenant), path: `/finance/batches/${batch.number}` }
}

async function signedIn(tenant: Tenant) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role: 'finance' })).email)
  return visitor
}

test.group('A payout that was given up', (group) => {
  group.each.teardown(() => clock.restore())

  for (const moment of ['before', 'after'] as const) {
    test(`is seen and retried by finance, its answer lost ${moment} Stripe did its work`, async ({
      assert,
      cleanup,
    }) => {
      const stripe = await givenStripe({ cleanup, webhookUrl: undefined })
      const { tenant, store, payee, payout, path, finance } = await givenAStuckPayout(
        stripe,
        moment
      )
      const page = pageIn(await finance.get(path)).props
      assert.equal(page.batch.stuckCount, 1)
      assert.isTrue(page.payouts[0].isStuck)
      assert.equal(pageIn(await finance.get('/finance')).props.stuckPayouts, 1)
      assert.include((await finance.get(`${path}/export`)).body, ',sending,stripe,43.21,USD,,yes')
      assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 4_321n)

      await Promise.all([finance.post(`${path}/retry`), finance.post(`${path}/retry`)])
      assert.isFalse(pageIn(await finance.get(path)).props.payouts[0].isStuck)
      await whenJobsAreDone(tenant)
      const { state, idempotencyKey } = await inTenant(tenant, () => Payout.findOrFail(payout.id))
      assert.deepEqual([state, idempotencyKey], ['paid', payout.idempotencyKey])
      assert.lengthOf(await transfersTo(payee), 1)
      assert.equal(await minorOf(tenant, 'payout_reserved', 'store', store.id), 0n)
      const audits = await inTenant(tenant, () =>
        tenantTable('audit_entries').where('action', 'payouts.retried')
      )
      assert.lengthOf(audits, 1)
    })
  }

  test('is retried from its own page, too, and by no neighbour or other hat', async ({
    assert,
    cleanup,
  }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: undefined })
    const { tenant, payout, finance } = await givenAStuckPayout(stripe, 'after')
    const path = `/finance/payouts/${payout.number}`
    assert.isTrue(pageIn(await finance.get(path)).props.payout.isStuck)

    const neighbour = await signedIn(await givenATenant())
    assert.equal((await neighbour.post(`${path}/retry`)).status, 404)
    const operations = visitorOf(tenant.slug)
    await operations.signIn((await givenAUser(tenant, { role: 'operations' })).email)
    assert.equal((await operations.post(`${path}/retry`)).status, 403)
    assert.isTrue(pageIn(await finance.get(path)).props.payout.isStuck)

    await finance.post(`${path}/retry`)
    await whenJobsAreDone(tenant)
    const after = pageIn(await finance.get(path)).props.payout
    assert.deepEqual([after.state, after.isStuck], ['paid', false])
    await finance.post(`${path}/retry`)
    const { flash } = pageIn(await finance.get(path)).props
    assert.include(flash.error, 'Nothing waits for a retry')
  })

  test('is no concern of its payee’s', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup, webhookUrl: undefined })
    const { tenant, store } = await givenAStuckPayout(stripe, 'after')
    const owner = visitorOf(tenant.slug)
    const { email } = await givenAUser(tenant, { role: 'store_owner', storeId: store.id })
    await owner.signIn(email)
    const [row] = pageIn(await owner.get('/my-store/payouts')).props.payouts
    assert.deepEqual([row.state, row.isStuck ?? false], ['sending', false])
  })
})
