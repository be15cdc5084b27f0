import { test } from '@japa/runner'
import { TeamOfStore } from '#network'
import type { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { pageIn } from '#tests/fixtures/inertia_page'
import { givenAnInvitation } from '#tests/fixtures/network_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const teamOf = (tenant: Tenant, store: Store, level: 1 | 2, after?: number | null, limit = 30) =>
  inTenant(tenant, () => new TeamOfStore().handle({ storeId: store.id, level, after, limit }))

test.group('A store’s team', () => {
  test('has two levels, each store on its own', async ({ assert }) => {
    const tenant = await givenATenant()
    const [root, stranger] = [await givenAStore({ tenant }), await givenAStore({ tenant })]
    const anna = await givenAStore({ tenant, recruiter: root, name: 'Anna' })
    const ben = await givenAStore({ tenant, recruiter: root, name: 'Ben' })
    const cem = await givenAStore({ tenant, recruiter: anna, name: 'Cem' })
    await givenAStore({ tenant, recruiter: cem, name: 'Dora' })
    await givenAStore({ tenant, recruiter: stranger, name: 'Else' })

    const direct = await teamOf(tenant, root, 1)
    assert.deepEqual(direct.counts, { direct: 2, second: 1 })
    assert.deepEqual(
      direct.members.map(({ storeName, recruited }) => [storeName, recruited]),
      [
        ['Ben', 0],
        ['Anna', 1],
      ]
    )
    const second = await teamOf(tenant, root, 2)
    assert.deepEqual(
      second.members.map(({ storeName, recruiterName }) => [storeName, recruiterName]),
      [['Cem', 'Anna']]
    )
    assert.deepEqual((await teamOf(tenant, ben, 1)).counts, { direct: 0, second: 0 })
  })

  test('comes page by page at the same cost', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    await givenAStore({ tenant, recruiter: root, name: '0' })
    const few = await countQueries(() => teamOf(tenant, root, 1))
    for (let index = 1; index < 12; index++) {
      await givenAStore({ tenant, recruiter: root, name: String(index) })
    }
    const first = await countQueries(() => teamOf(tenant, root, 1, null, 10))
    const last = await teamOf(tenant, root, 1, first.result.next, 10)

    assert.equal(first.queries, few.queries)
    assert.deepEqual(
      [...first.result.members, ...last.members].map(({ storeName }) => storeName),
      Array.from({ length: 12 }, (_, index) => String(11 - index))
    )
    assert.isNull(last.next)
  })

  test('is shown to its owner, with invitations that only they can take back', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const { visitor: other } = await givenAnOwnerSignedIn(tenant)
    await givenAStore({ tenant, recruiter: store, name: 'Anna' })
    const { code } = await givenAnInvitation(tenant, { inviter: store, name: '小美' })
    const ofPlatform = await givenAnInvitation(tenant)

    const page = pageIn(await visitor.get('/my-store/team')).props
    assert.deepEqual(page.counts, { direct: 1, second: 0 })
    assert.containsSubset(page.invitations, [{ code, invitedName: '小美', state: 'open' }])
    assert.lengthOf(pageIn(await other.get('/my-store/team')).props.invitations, 0)

    assert.equal((await visitor.get(`/my-store/invitations/${code}`)).status, 200)
    assert.equal((await other.get(`/my-store/invitations/${code}`)).status, 404)
    assert.equal((await visitor.get(`/my-store/invitations/${ofPlatform.code}`)).status, 404)
    const remove = { method: 'DELETE' }
    assert.equal((await other.ask(`/my-store/invitations/${code}`, remove)).status, 404)
    await visitor.ask(`/my-store/invitations/${code}`, remove)
    const after = pageIn(await visitor.get('/my-store/team')).props
    assert.containsSubset(after.invitations, [{ code, state: 'revoked' }])
  })

  test('grows by invitations that the owner makes', async ({ assert }) => {
    const tenant = await givenATenant()
    const { visitor } = await givenAnOwnerSignedIn(tenant)
    const made = await visitor.post('/my-store/invitations', { name: 'Ben', email: '' })
    const page = pageIn(await visitor.get(made.location!)).props
    assert.containsSubset(page.invitation, {
      invitedName: 'Ben',
      invitedEmail: null,
      state: 'open',
    })
    assert.match(page.invitation.url, new RegExp(`//${tenant.slug}\\.localhost.*/invitations/`))
    assert.match(page.qr, /^data:image\/svg/)

    await visitor.post('/my-store/invitations', { name: '', email: 'no address' })
    const { errors } = pageIn(await visitor.get('/my-store/team')).props
    assert.isString(errors.email)
  })
})
