import { test } from '@japa/runner'
import { type Result, SYSTEM, tenantTable } from '#foundation'
import { Store } from '#stores'
import type { Tenant } from '#tenancy'
import { PauseStore } from '#stores/actions/pause_store'
import { ReopenStore } from '#stores/actions/reopen_store'
import { visitorOf } from '#tests/fixtures/http_visitor'
import { givenAnOwnerSignedIn, givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, givenAUser, inTenant } from '#tests/fixtures/tenant_fixture'

const statusOf = async (tenant: Tenant, { id }: Store) =>
  (await inTenant(tenant, () => Store.findOrFail(id))).status

async function operations(tenant: Tenant) {
  const visitor = visitorOf(tenant.slug)
  await visitor.signIn((await givenAUser(tenant, { role: 'operations' })).email)
  return visitor
}

test.group('Pausing a store', () => {
  test('is the owner’s to do and to undo', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    await visitor.post('/my-store/pause')
    assert.equal(await statusOf(tenant, store), 'paused')
    await visitor.send('DELETE', '/my-store/pause')
    assert.equal(await statusOf(tenant, store), 'open')
  })

  test('by the platform needs a reason, and only the platform ends it', async ({ assert }) => {
    const tenant = await givenATenant()
    const { store, visitor } = await givenAnOwnerSignedIn(tenant)
    const staff = await operations(tenant)
    await staff.post(`/platform/stores/${store.slug}/pause`, { reason: '' })
    assert.equal(await statusOf(tenant, store), 'open')
    await staff.post(`/platform/stores/${store.slug}/pause`, { reason: 'False claims' })
    assert.equal(await statusOf(tenant, store), 'paused')

    await visitor.send('DELETE', '/my-store/pause')
    assert.equal(await statusOf(tenant, store), 'paused')
    assert.include((await visitor.get('/my-store/settings')).body, 'False claims')
    await staff.send('DELETE', `/platform/stores/${store.slug}/pause`)
    assert.equal(await statusOf(tenant, store), 'open')

    const audit = await inTenant(tenant, () =>
      tenantTable('audit_entries').where('subject_type', 'store').orderBy('id').select('*')
    )
    assert.deepEqual(
      audit.map(({ action }) => action),
      ['store.paused', 'store.reopened']
    )
    assert.deepEqual(JSON.parse(audit[0].changes), { by: 'platform', reason: 'False claims' })
  })

  test('moves only along its states', async ({ assert }) => {
    const tenant = await givenATenant()
    const by = (who: 'owner' | 'platform') => ({ by: who, reason: null, actor: SYSTEM })
    const steps: [string, ('pause' | 'reopen')[], ('owner' | 'platform')[], string[]][] = [
      ['twice by the owner', ['pause', 'pause'], ['owner', 'owner'], ['ok', 'not_open']],
      ['over the owner’s', ['pause', 'pause'], ['owner', 'platform'], ['ok', 'ok']],
      ['over the platform’s', ['pause', 'pause'], ['platform', 'owner'], ['ok', 'not_open']],
      ['an open one reopened', ['reopen'], ['owner'], ['not_paused']],
      [
        'ended by the wrong one',
        ['pause', 'reopen'],
        ['platform', 'owner'],
        ['ok', 'paused_by_platform'],
      ],
    ]
    for (const [name, what, who, expected] of steps) {
      const store = await givenAStore({ tenant })
      const outcomes: string[] = []
      for (const [index, step] of what.entries()) {
        const input = { storeId: store.id, ...by(who[index]) }
        const result = await inTenant<Result<Store, { type: string }>>(tenant, () =>
          step === 'pause' ? new PauseStore().handle(input) : new ReopenStore().handle(input)
        )
        outcomes.push(result.ok ? 'ok' : result.error.type)
      }
      assert.deepEqual(outcomes, expected, name)
    }
  })

  test('is for operations of this tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const store = await givenAStore({ tenant })
    const path = `/platform/stores/${store.slug}/pause`
    const theirs = await operations(neighbour)
    assert.equal((await theirs.post(path, { reason: 'Because' })).status, 404)
    const { visitor } = await givenAnOwnerSignedIn(tenant)
    assert.equal((await visitor.post(path, { reason: 'Because' })).status, 403)
    assert.equal(await statusOf(tenant, store), 'open')
  })
})
