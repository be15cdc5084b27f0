import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, SYSTEM } from '#foundation'
import { User, UserRole } from '#identity'
import { AcceptInvitation, type AcceptInvitationInput, Invitation, lineagesOf } from '#network'
import { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { RevokeInvitation } from '#network/actions/revoke_invitation'
import { aNewOwner, givenAnInvitation } from '#tests/fixtures/network_fixture'
import { givenAnOwner, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const accept = (tenant: Tenant, input: AcceptInvitationInput) =>
  inTenant(tenant, () => new AcceptInvitation().handle(input))

const failureOf = async (tenant: Tenant, input: AcceptInvitationInput) => {
  const result = await accept(tenant, input)
  return result.ok ? 'accepted' : result.error.type
}

const storesIn = (tenant: Tenant) =>
  inTenant(tenant, async () => Number((await Store.query().count('* as n'))[0].$extras.n))

test.group('Accepting an invitation', (group) => {
  group.each.teardown(() => clock.restore())

  test('opens the store, its owner and its lineage together', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    const inviter = await givenAStore({ tenant, recruiter: root })
    const { id, code } = await givenAnInvitation(tenant, { inviter })
    const input = aNewOwner(code)
    const result = await accept(tenant, input)

    assert.isTrue(result.ok)
    await inTenant(tenant, async () => {
      const store = await Store.findByOrFail('slug', input.store.slug)
      const user = await User.findByOrFail('email', input.owner.email)
      const [role] = await UserRole.query().where('userId', user.id)
      const uplines = await lineagesOf([store.id])
      const invitation = await Invitation.findOrFail(id)
      assert.containsSubset(role.$attributes, { role: 'store_owner', storeId: store.id })
      assert.deepEqual(uplines.get(store.id), {
        upline1StoreId: inviter.id,
        upline2StoreId: root.id,
      })
      assert.equal(invitation.state, 'accepted')
      assert.equal(invitation.acceptedStoreId, store.id)
    })
  })

  test('of the platform opens the root of a new team', async ({ assert }) => {
    const tenant = await givenATenant()
    const { code } = await givenAnInvitation(tenant)
    const result = await accept(tenant, aNewOwner(code))

    assert.isTrue(result.ok)
    if (!result.ok) return
    const { id } = result.value.store
    const uplines = await inTenant(tenant, () => lineagesOf([id]))
    assert.deepEqual(uplines.get(id), { upline1StoreId: null, upline2StoreId: null })
  })

  test('works once, even for two people at the same moment', async ({ assert }) => {
    const tenant = await givenATenant()
    const { code } = await givenAnInvitation(tenant)
    const people = Array.from({ length: 4 }, () => aNewOwner(code))
    const outcomes = await Promise.all(people.map((person) => failureOf(tenant, person)))

    assert.sameMembers(outcomes, ['accepted', ...Array(3).fill('already_accepted')])
    assert.equal(await storesIn(tenant), 1)
    const users = await db.from('users').where('tenant_id', tenant.id)
    assert.lengthOf(users, 1)
  })

  test('is refused when it is too late, was taken back, or is another tenant’s', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const revoked = await givenAnInvitation(tenant)
    const late = await givenAnInvitation(tenant)
    const theirs = await givenAnInvitation(neighbour)
    await inTenant(tenant, () => new RevokeInvitation().handle(revoked.id, SYSTEM))
    clock.travel({ days: 13, hours: 23 })
    const inTime = await givenAnInvitation(tenant)
    clock.travel({ hours: 2 })

    assert.equal(await failureOf(tenant, aNewOwner(revoked.code)), 'revoked')
    assert.equal(await failureOf(tenant, aNewOwner(late.code)), 'expired')
    assert.equal(await failureOf(tenant, aNewOwner(theirs.code)), 'not_found')
    assert.equal(await failureOf(tenant, aNewOwner(inTime.code)), 'accepted')
    assert.equal(await storesIn(tenant), 1)
    assert.equal(await storesIn(neighbour), 0)
  })

  test('leaves nothing behind where the address cannot be had', async ({ assert }) => {
    const tenant = await givenATenant()
    await givenAStore({ tenant, slug: 'taken-name' })
    const { id, code } = await givenAnInvitation(tenant)
    const wanting = (slug: string) => {
      const input = aNewOwner(code)
      return failureOf(tenant, { ...input, store: { ...input.store, slug } })
    }
    assert.equal(await wanting('taken-name'), 'slug_taken')
    assert.equal(await wanting('admin'), 'slug_invalid')
    assert.equal(await wanting('<script>'), 'slug_invalid')

    const invitation = await inTenant(tenant, () => Invitation.findOrFail(id))
    assert.equal(invitation.state, 'open')
    assert.lengthOf(await db.from('users').where('tenant_id', tenant.id), 0)
    assert.equal(await failureOf(tenant, aNewOwner(code)), 'accepted')
  })

  test('gives a store to someone known, and never a second one', async ({ assert }) => {
    const tenant = await givenATenant()
    const inviter = await givenAStore({ tenant })
    const itsOwner = await givenAnOwner(tenant, inviter)
    const staff = await givenAUser(tenant, { role: 'operations' })
    const [first, second] = [
      await givenAnInvitation(tenant, { inviter }),
      await givenAnInvitation(tenant, { inviter }),
    ]
    const by = (owner: User, code: string) => failureOf(tenant, { ...aNewOwner(code), owner })

    assert.equal(await by(itsOwner, first.code), 'already_owns_store')
    const outcomes = await Promise.all([by(staff, first.code), by(staff, second.code)])
    assert.sameMembers(outcomes, ['accepted', 'already_owns_store'])
  })

  test('keeps names as they were written', async ({ assert }) => {
    const tenant = await givenATenant()
    for (const name of ['王小美的店', '<script>alert(1)</script>', 'Mia 🌸 & Söhne']) {
      const { code } = await givenAnInvitation(tenant)
      const input = aNewOwner(code)
      await accept(tenant, { ...input, store: { ...input.store, name } })
      const store = await inTenant(tenant, () => Store.findByOrFail('slug', input.store.slug))
      assert.equal(store.name, name)
    }
  })
})
