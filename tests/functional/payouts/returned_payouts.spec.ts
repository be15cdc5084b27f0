import { test } from '@japa/runner'
import type { User } from '#identity'
import { stripe as sdk } from '#payments'
import { Payout, ReturnPayout } from '#payouts'
import type { Tenant } from '#tenancy'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { whenJobsAreDone } from '#tests/fixtures/jobs_fixture'
import { mailsTo } from '#tests/fixtures/mailbox'
import {
  givenAvailable,
  minorOf,
  whenApproved,
  whenBatchIsMade,
  whenSettled,
} from '#tests/fixtures/payouts_fixture'
import { givenAnOwner, givenAStore } from '#tests/fixtures/store_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { givenAPayoutByStripe, transfersTo } from '#tests/fixtures/stripe_payout_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function givenAPayoutByBank() {
  const tenant = await givenATenant()
  const store = await givenAStore({ tenant })
  const owner = await givenAnOwner(tenant, store)
  const [maker, checker] = [
    await givenAUser(tenant, { role: 'finance' }),
    await givenAUser(tenant, { role: 'finance' }),
  ]
  await givenAvailable(tenant, 'store', store.id, 12_345n)
  const batch = await whenBatchIsMade(tenant, maker)
  if (!batch.ok) throw new Error('There is no batch')
  await whenApproved(tenant, batch.value, checker)
  const payout = await inTenant(tenant, () => Payout.findByOrFail('batchId', batch.value.id))
  return { tenant, store, owner, maker, batch: batch.value, payout }
}

const whenItComesBack = (tenant: Tenant, { id }: Payout, { actor }: User) =>
  inTenant(tenant, () => new ReturnPayout().handle({ payoutId: id, actor }))

const what = (result: { ok: true } | { ok: false; error: { type: string } }) =>
  result.ok ? 'done' : result.error.type

test.group('A payout that comes back', () => {
  test('is available again, once, and its payee is told', async ({ assert }) => {
    const { tenant, store, owner, maker, batch, payout } = await givenAPayoutByBank()
    assert.equal(what(await whenItComesBack(tenant, payout, maker)), 'not_paid')
    await whenSettled(tenant, batch, maker)

    const clicks = [1, 2].map(() => whenItComesBack(tenant, payout, maker))
    assert.deepEqual((await Promise.all(clicks)).map(what), ['done', 'done'])
    assert.equal(what(await whenItComesBack(tenant, payout, maker)), 'done')
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 12_345n)
    const again = await whenBatchIsMade(tenant, maker)
    assert.equal(again.ok && again.value.totalMinor, 12_345n)

    await whenJobsAreDone(tenant)
    const subjects = (await mailsTo(owner.email)).map(({ subject }) => subject)
    assert.lengthOf(
      subjects.filter((subject) => subject.includes('did not go through')),
      1
    )
  })

  test('by Stripe has to be reversed there first', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const { tenant, store, payee, payout } = await givenAPayoutByStripe(stripe, 4_321n)
    const finance = await givenAUser(tenant, { role: 'finance' })
    await whenJobsAreDone(tenant)
    assert.equal(what(await whenItComesBack(tenant, payout, finance)), 'not_reversed')

    const [{ id }] = await transfersTo(payee)
    await sdk().transfers.createReversal(id, { amount: 1 })
    assert.equal(what(await whenItComesBack(tenant, payout, finance)), 'not_reversed')
    await sdk().transfers.createReversal(id)
    assert.equal(what(await whenItComesBack(tenant, payout, finance)), 'done')
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 4_321n)
  })

  test('is booked by finance alone, and only by its own', async ({ assert }) => {
    const { tenant, store, maker, batch, payout } = await givenAPayoutByBank()
    await whenSettled(tenant, batch, maker)
    const neighbour = await givenATenant()
    const answers = []
    for (const [whose, role] of [
      [neighbour, 'finance'],
      [tenant, 'operations'],
      [tenant, 'finance'],
    ] as const) {
      const visitor = visitorOf(whose.slug)
      await visitor.signIn((await givenAUser(whose, { role })).email)
      answers.push((await visitor.post(`/finance/payouts/${payout.number}/return`)).status)
      if (role !== 'finance') {
        assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 0n)
      }
    }
    assert.deepEqual(answers, [404, 403, 302])
    assert.equal(await minorOf(tenant, 'earnings_available', 'store', store.id), 12_345n)
  })
})
