import { test } from '@japa/runner'
import { Payee } from '#payouts'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import type { Answer } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnOwnerSignedIn } from '#tests/fixtures/store_fixture'
import { givenStripe } from '#tests/fixtures/stripe_fixture'
import { whenStripeSetsTransfers } from '#tests/fixtures/stripe_payout_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const PATH = '/my-store/payout-account'

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
    const clicks = await Promise.all([1, 2, 3].map(() => visitor.post(PATH)))
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
    assert.equal((await visitor.post(PATH)).location, '/my-store/payouts')
    const page = await visitor.get('/my-store/payouts')
    assert.include(page.body, 'Stripe cannot be reached right now.')
    assert.equal(pageIn(page).props.standing.isStarted, false)

    assert.include(leadsTo(await visitor.post(PATH)), '/setup/e/')
    await stripe.control('/faults', { kind: 'server_error', path: '/v2/*', times: 3 })
    assert.equal((await visitor.get(PATH)).location, '/my-store/payouts')
    assert.include((await visitor.get('/my-store/payouts')).body, 'cannot be reached')
  })
})
