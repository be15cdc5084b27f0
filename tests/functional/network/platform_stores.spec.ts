import { test } from '@japa/runner'
import type { Tenant } from '#tenancy'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { pageIn } from '#tests/fixtures/inertia_page'
import { ListStores } from '#network/queries/list_stores'
import { givenAnInvitation } from '#tests/fixtures/network_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAnOwner, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

async function staffOf(tenant: Tenant, role: 'operations' | 'finance' = 'operations') {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role })).email)
  return visitor
}

test.group('Operations', () => {
  test('find stores by status, tier, name and address', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const root = await givenAStore({ tenant, name: '南山小院', slug: 'nanshan', tier: 'gold' })
    const child = await givenAStore({ tenant, name: '100% Mia', recruiter: root })
    await givenAStore({ tenant: neighbour, name: '南山小院' })
    await inTenant(tenant, () => child.merge({ status: 'paused', pausedBy: 'owner' }).save())
    const staff = await staffOf(tenant)
    const found = async (query: string) =>
      pageIn(await staff.get(`/platform/stores?${query}`)).props.stores.map(
        ({ name }: { name: string }) => name
      )

    assert.deepEqual(await found(''), ['100% Mia', '南山小院'])
    assert.deepEqual(await found('status=paused'), ['100% Mia'])
    assert.deepEqual(await found('tier=gold'), ['南山小院'])
    assert.deepEqual(await found(`search=${encodeURIComponent('南山')}`), ['南山小院'])
    assert.deepEqual(await found('search=NANSHAN'), ['南山小院'])
    assert.deepEqual(await found('search=100%25'), ['100% Mia'])
    assert.deepEqual(await found('search=%25%25%25'), [])
    assert.containsSubset(pageIn(await staff.get('/platform/stores')).props.stores, [
      { slug: child.slug, recruiter: { slug: 'nanshan' }, team: { direct: 0, second: 0 } },
      { slug: 'nanshan', recruiter: null, team: { direct: 1, second: 0 } },
    ])
  })

  test('list them at the same cost, however many', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    const list = () => inTenant(tenant, () => new ListStores().handle({ limit: 10 }))
    const few = await countQueries(list)
    for (let index = 0; index < 12; index++) await givenAStore({ tenant, recruiter: root })
    const many = await countQueries(list)
    assert.lengthOf(many.result.stores, 10)
    assert.equal(many.queries, few.queries)
    const rest = await inTenant(tenant, () => new ListStores().handle({ after: many.result.next }))
    assert.lengthOf(rest.stores, 3)
  })

  test('export all of them, and no formula', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenAStore({ tenant, name: '=HYPERLINK("http://evil","x")', slug: 'evil-store' })
    await givenAStore({ tenant, name: '新芽, 小铺', slug: 'xin-ya' })
    const answer = await (await staffOf(tenant)).get('/platform/stores/export')
    const [head, first, second] = answer.body.trimEnd().split('\n')
    assert.equal(head, '\uFEFFaddress,name,status,tier,recruiter,direct,second,opened_at')
    assert.match(first, /^xin-ya,"新芽, 小铺",open,standard,,0,0,\d{4}-/)
    assert.match(second, /^evil-store,"'=HYPERLINK/)
  })

  test('see one store with its owner, its lineage up and down, and its domains', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant, name: 'Root' })
    const middle = await givenAStore({ tenant, name: 'Middle', recruiter: root })
    const store = await givenAStore({ tenant, name: 'Leaf', recruiter: middle })
    const below = await givenAStore({ tenant, name: 'Below', recruiter: store })
    const owner = await givenAnOwner(tenant, store)
    const staff = await staffOf(tenant)
    const { props } = pageIn(await staff.get(`/platform/stores/${store.slug}`))

    assert.containsSubset(props, {
      store: { name: 'Leaf', status: 'open', assortmentKind: 'all' },
      owners: [{ email: owner.email }],
      uplines: [
        { name: 'Middle', level: 1 },
        { name: 'Root', level: 2 },
      ],
      counts: { direct: 1, second: 0 },
      members: [{ storeSlug: below.slug }],
      hosts: [],
    })
    assert.lengthOf(props.uplines, 2)
  })

  test('invite the roots of new teams, and take invitations back', async ({ assert }) => {
    const tenant = await givenATenant()
    const store = await givenAStore({ tenant })
    const ofStore = await givenAnInvitation(tenant, { inviter: store })
    const staff = await staffOf(tenant)
    const made = await staff.post('/platform/stores/invitations', { name: 'Ann', email: '' })
    const { fresh, invitations } = pageIn(await staff.get(made.location!)).props
    assert.containsSubset(fresh, { invitedName: 'Ann', state: 'open' })
    assert.lengthOf(invitations, 1)

    const path = '/platform/stores/invitations'
    const remove = { method: 'DELETE' }
    assert.equal((await staff.ask(`${path}/${ofStore.code}`, remove)).status, 404)
    await staff.ask(`${path}/${fresh.code}`, remove)
    assert.equal(pageIn(await staff.get(path)).props.invitations[0].state, 'revoked')
  })

  test('only, and only of their tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const theirs = await givenAStore({ tenant: neighbour })
    const staff = await staffOf(tenant)
    assert.equal((await staff.get(`/platform/stores/${theirs.slug}`)).status, 404)
    const finance = await staffOf(tenant, 'finance')
    assert.equal((await finance.get('/platform/stores')).status, 403)
    assert.equal((await visitorOf(tenant.slug).get('/platform/stores')).location, '/sign-in')
  })
})
