import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { BindLineage, Lineage, lineagesOf } from '#network'
import { givenAStore } from '#tests/fixtures/store_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

test.group('A lineage', () => {
  test('knows both stores above, and how deep a store stands', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    const child = await givenAStore({ tenant, recruiter: root })
    const grandchild = await givenAStore({ tenant, recruiter: child })
    const greatGrandchild = await givenAStore({ tenant, recruiter: grandchild })

    await inTenant(tenant, async () => {
      const stores = [root, child, grandchild, greatGrandchild]
      const lineages = await lineagesOf(stores.map(({ id }) => id))
      assert.deepEqual(
        stores.map(({ id }) => lineages.get(id)),
        [
          { upline1StoreId: null, upline2StoreId: null },
          { upline1StoreId: root.id, upline2StoreId: null },
          { upline1StoreId: child.id, upline2StoreId: root.id },
          { upline1StoreId: grandchild.id, upline2StoreId: child.id },
        ]
      )
      const depths = await Lineage.query().orderBy('id')
      assert.deepEqual(
        depths.map(({ depth }) => depth),
        [0, 1, 2, 3]
      )
    })
  })

  test('is never changed, deleted or written twice', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    const child = await givenAStore({ tenant, recruiter: root })
    const other = await givenAStore({ tenant })
    const ofChild = () => db.from('lineages').where('store_id', child.id)

    await assert.rejects(() => ofChild().update({ recruiter_store_id: other.id }), /never changed/)
    await assert.rejects(() => ofChild().delete(), /never deleted/)
    await assert.rejects(() => bind(tenant, child.id, other.id), /Duplicate entry/)
  })

  test('cannot close into a ring', async ({ assert }) => {
    const tenant = await givenATenant()
    const root = await givenAStore({ tenant })
    const child = await givenAStore({ tenant, recruiter: root })

    await assert.rejects(() => bind(tenant, root.id, child.id), /Duplicate entry/)
    await assert.rejects(() => bind(tenant, root.id, root.id), REFUSED_BY_CHECK)
  })

  test('does not reach into another tenant', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const theirs = await givenAStore({ tenant: neighbour })
    const ours = await givenAStore({ tenant })

    await assert.rejects(() => bind(tenant, ours.id, theirs.id), /must be bound before/)
    const seen = await inTenant(tenant, () => lineagesOf([theirs.id, ours.id]))
    assert.deepEqual(seen.get(theirs.id), { upline1StoreId: null, upline2StoreId: null })
    await assert.rejects(
      () =>
        db.table('lineages').insert({
          tenant_id: tenant.id,
          store_id: ours.id,
          recruiter_store_id: theirs.id,
          depth: 1,
          bound_at: '2026-01-01',
          created_at: '2026-01-01',
        }),
      /foreign key constraint fails|Duplicate entry/
    )
  })
})

function bind(tenant: Parameters<typeof inTenant>[0], storeId: number, recruiterStoreId: number) {
  return inTenant(tenant, () =>
    db.transaction((trx) =>
      new BindLineage().handle(
        { storeId, recruiterStoreId, invitationId: null, boundAt: clock.now() },
        trx
      )
    )
  )
}
