import { test } from '@japa/runner'
import { Payee } from '#payouts'
import { stripe as sdk } from '#payments'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import type { Answer } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn } from '#tests/fixtures/store_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { whenStripeSetsTransfers } from '#tests/fixtures/stripe_payout_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const PATH = '/my-store/payout-account'
const US = { country: 'US' }

/** Where Inertia is told to leave the app for. */
const leadsTo = ({ headers }: Answer) => String(headers['x-inertia-location'])

const payeesOf = (tenant: Tenant, { id }: Store) =>
  inTenant(tenant, () => Payee.query().where({ ownerType: 'store', ownerId: id }))

test.group('An owner’s account for payouts', () => {
  test('is one account, however often they click', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    await visitor.get('/my-store/payouts')
    const clicks = await Promise.all([1, 2, 3].map(() => visitor.post(PATH, US)))
    for (const click of clicks) assert.include(leadsTo(click), `${stripe.simulator.url}/setup/e/`)
    const accounts = clicks.map((click) => leadsTo(click).split('/').at(-2))
    assert.lengthOf(new Set(accounts), 1)

    const [payee, ...more] = await payeesOf(tenant, store)
    assert.deepEqual([payee.stripeAccountId, payee.rail, more], [accounts[0]!, 'manual', []])
    await visitor.get(PATH)
    assert.equal((await payeesOf(tenant, store))[0].rail, 'manual')
    await whenStripeSetsTransfers(stripe, payee, 'active')
    await visitor.get(PATH)
    assert.equal((await payeesOf(tenant, store))[0].rail, 'stripe')
  })

  test('waits where Stripe cannot be reached', async ({ assert, cleanup }) => {
    const stripe = await givenStripe({ cleanup })
    const { visitor } = await givenAnOwnerSignedIn(await givenATenant())
    await stripe.control('/faults', { kind: 'server_error', path: '/v2/*', times: 3 })
    assert.equal((await visitor.post(PATH, US)).location, '/my-store/payouts')
    const page = await visitor.get('/my-store/payouts')
    assert.include(page.body, 'Stripe cannot be reached right now.')
    assert.equal(pageIn(page).props.standing.isStarted, false)

    assert.include(leadsTo(await visitor.post(PATH, US)), '/setup/e/')
    await stripe.control('/faults', { kind: 'server_error', path: '/v2/*', times: 3 })
    assert.equal((await visitor.get(PATH)).location, '/my-store/payouts')
    assert.include((await visitor.get('/my-store/payouts')).body, 'cannot be reached')
  })

  const OFFERED = [
    ['us', 'US', ['US', 'CA', 'DE', 'GB'], ['CN', 'HK']],
    ['eu', null, ['DE', 'FR', 'NO', 'CH'], ['CN', 'HK']],
    ['cn', null, ['HK'], ['CN', 'US', 'DE']],
  ] as const
  for (const [jurisdiction, likely, offered, missing] of OFFERED) {
    test(`is offered where Stripe pays from ${jurisdiction}`, async ({ assert }) => {
      const { visitor } = await givenAnOwnerSignedIn(await givenATenant({ jurisdiction }))
      const { props } = pageIn(await visitor.get('/my-store/payouts'))
      const codes = props.countries.map(({ code }: { code: string }) => code)
      assert.equal(props.likely, likely)
      assert.includeMembers(codes, [...offered])
      for (const code of missing) assert.notInclude(codes, code)
    })
  }

  test('is in the country that its owner chose, and stays there', async ({ assert, cleanup }) => {
    await givenStripe({ cleanup })
    const tenant = await givenATenant({ jurisdiction: 'eu' })
    const [owner, neighbour] = [
      await givenAnOwnerSignedIn(tenant),
      await givenAnOwnerSignedIn(await givenATenant()),
    ]
    for (const form of [{}, { country: '' }, { country: 'CN' }]) {
      assert.equal((await owner.visitor.post(PATH, form)).location, '/my-store/payouts')
      assert.isNull((await payeesOf(tenant, owner.store))[0]?.stripeAccountId ?? null)
    }
    assert.include(leadsTo(await owner.visitor.post(PATH, { country: 'de' })), '/setup/e/')
    assert.include(leadsTo(await owner.visitor.post(PATH, { country: 'FR' })), '/setup/e/')
    assert.include(leadsTo(await owner.visitor.post(PATH)), '/setup/e/')
    const [{ stripeAccountId }] = await payeesOf(tenant, owner.store)
    const include = ['identity' as const]
    const account = await sdk().v2.core.accounts.retrieve(stripeAccountId!, { include })
    assert.equal(account.identity?.country, 'de')
    assert.include(leadsTo(await neighbour.visitor.post(PATH, US)), '/setup/e/')
  })
})
