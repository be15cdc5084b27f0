import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import { balanceOf, platform, PostJournals, TakeSnapshots } from '#ledger'
import { aJournal, available, clearing, countOf, whenPosted } from '#tests/fixtures/ledger_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import type { Tenant } from '#tenancy'

const revenue = platform('platform_revenue')

const whenSnapshotsAreTaken = (tenant: Tenant) =>
  inTenant(tenant, () => db.transaction((trx) => new TakeSnapshots().handle(trx)))

const revenueOf = (tenant: Tenant) => inTenant(tenant, async () => (await balanceOf(revenue)).minor)

test.group('Ledger | snapshots of platform accounts', (group) => {
  group.each.teardown(() => clock.restore())

  test('a balance is the latest snapshot and what came after it', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await whenPosted(tenant, [aJournal('a', clearing, revenue, 500n)])
    await whenPosted(neighbour, [aJournal('a', clearing, revenue, 1n)])
    clock.travel({ minutes: 30 })
    assert.isNotNull(await whenSnapshotsAreTaken(tenant))
    await whenPosted(tenant, [
      aJournal('b', clearing, revenue, 70n),
      aJournal('c', revenue, clearing, 9n),
      aJournal('d', clearing, available(1), 1000n),
    ])
    assert.equal(await revenueOf(tenant), 561n)

    clock.travel({ minutes: 30 })
    assert.isNotNull(await whenSnapshotsAreTaken(tenant))
    assert.equal(await revenueOf(tenant), 561n)
    assert.equal(await revenueOf(neighbour), 1n)
    const stored = await db
      .from('ledger_snapshots')
      .where('tenant_id', tenant.id)
      .orderBy('id', 'desc')
      .select('balance_minor')
    assert.includeDeepMembers(
      stored.map((row) => Number(row.balance_minor)),
      [561, -1561, 500, -500]
    )
  })

  test('nothing new needs no new snapshot', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('a', clearing, revenue, 500n)])
    clock.travel({ minutes: 30 })
    await whenSnapshotsAreTaken(tenant)
    const before = await countOf(tenant, 'ledger_snapshots')
    assert.isNull(await whenSnapshotsAreTaken(tenant))
    assert.equal(await countOf(tenant, 'ledger_snapshots'), before)
  })

  test('postings too young to have settled are left for the next', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('a', clearing, revenue, 500n)])
    assert.isNull(await whenSnapshotsAreTaken(tenant))
    assert.equal(await revenueOf(tenant), 500n)
  })

  test('a tenant without platform accounts needs none, whether money moved or not', async ({
    assert,
  }) => {
    const [idle, tenant] = [await givenATenant(), await givenATenant()]
    await whenPosted(tenant, [aJournal('a', available(1), available(2), 500n)])
    clock.travel({ minutes: 30 })
    assert.isNull(await whenSnapshotsAreTaken(idle))
    assert.isNull(await whenSnapshotsAreTaken(tenant))
    assert.equal(await countOf(tenant, 'ledger_snapshots'), 0)
  })

  test('what is not committed yet is waited for', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('warm', clearing, revenue, 1n)])
    const slow = await db.transaction()
    await inTenant(tenant, () =>
      new PostJournals().handle([aJournal('slow', clearing, revenue, 200n)], slow)
    )
    await whenPosted(tenant, [aJournal('fast', clearing, revenue, 30n)])
    clock.travel({ minutes: 30 })

    let taken = false
    const taking = whenSnapshotsAreTaken(tenant).then(() => (taken = true))
    await setTimeout(200)
    assert.isFalse(taken)
    await slow.commit()
    await taking
    assert.equal(await revenueOf(tenant), 231n)
  })

  test('reading a balance takes four statements, with or without a snapshot', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('a', clearing, revenue, 500n)])
    clock.travel({ minutes: 30 })
    await whenSnapshotsAreTaken(tenant)
    assert.isAtMost((await countQueries(() => revenueOf(tenant))).queries, 4)
  })
})
