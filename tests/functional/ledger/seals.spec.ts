import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock, retryOnContention } from '#foundation'
import { PostJournals, SealJournals, sealHead } from '#ledger'
import { sealCheck } from '#ledger/checks/seal_check'
import { GENESIS_HASH } from '#ledger/sealing/seal_hash'
import type { Tenant } from '#tenancy'
import { aJournal, available, clearing, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const whenSealed = (tenant: Tenant) =>
  inTenant(tenant, () =>
    retryOnContention(() => db.transaction((trx) => new SealJournals().handle(trx)))
  )

const sale = (key: string) => aJournal(key, clearing, available(1), 5n)

/** The keys of the sealed journals, in the order of the seal. */
async function sealedKeys(tenant: Tenant): Promise<string[]> {
  const rows = await db
    .from('ledger_seals as s')
    .joinRaw('JOIN ledger_journals j ON j.tenant_id = s.tenant_id AND j.id = s.journal_id')
    .where('s.tenant_id', tenant.id)
    .orderBy('s.sequence')
    .select('j.idempotency_key')
  return rows.map((row) => row.idempotency_key)
}

async function offences(tenant: Tenant) {
  return inTenant(tenant, () =>
    db.transaction(async (client) =>
      Array.fromAsync(sealCheck.offences({ client, tell: () => {} }))
    )
  )
}

test.group('Ledger | the seal', (group) => {
  group.each.teardown(() => clock.restore())

  test('journals are chained in the order in which they are found, tenant by tenant', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await whenPosted(tenant, [sale('a'), sale('b')])
    await whenPosted(neighbour, [sale('x')])
    const first = await whenSealed(tenant)
    assert.equal(first.head.sequence, 2)
    await whenPosted(tenant, [sale('c')])
    const second = await whenSealed(tenant)

    assert.deepEqual(await sealedKeys(tenant), ['a', 'b', 'c'])
    assert.deepEqual(await sealedKeys(neighbour), [])
    assert.notEqual(second.head.hash, first.head.hash)
    assert.notEqual(first.head.hash, GENESIS_HASH)
    assert.equal((await inTenant(tenant, () => sealHead()))?.hash, second.head.hash)
    assert.deepEqual(await offences(tenant), [])
  })

  test('nothing new moves nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [sale('a')])
    const { head } = await whenSealed(tenant)
    assert.deepInclude(await whenSealed(tenant), { sealed: 0, more: false })
    assert.equal((await inTenant(tenant, () => sealHead()))?.hash, head.hash)
  })

  test('one that commits late is sealed after those with higher ids', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [sale('warm')])
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    await inTenant(tenant, () => new PostJournals().handle([sale('slow')], slow))
    await whenPosted(tenant, [aJournal('fast', clearing, available(2), 5n)])
    await whenSealed(tenant)
    assert.deepEqual(await sealedKeys(tenant), ['warm', 'fast'])

    await slow.commit()
    await whenSealed(tenant)
    assert.deepEqual(await sealedKeys(tenant), ['warm', 'fast', 'slow'])
    assert.deepEqual(await offences(tenant), [])
  })

  test('the mark never passes one that is not committed, however late', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [sale('warm')])
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    await inTenant(tenant, () => new PostJournals().handle([sale('slow')], slow))
    await whenPosted(tenant, [aJournal('fast', clearing, available(2), 5n)])
    clock.travel({ hours: 1 })

    let isSealed = false
    const sealing = whenSealed(tenant).then(() => (isSealed = true))
    await setTimeout(200)
    assert.isFalse(isSealed)
    await slow.commit()
    await sealing
    assert.sameMembers(await sealedKeys(tenant), ['warm', 'slow', 'fast'])
    assert.deepEqual(await offences(tenant), [])
  })

  test('sealers at once, beside those who post, seal each journal once', async ({ assert }) => {
    const tenant = await givenATenant()
    const post = async (worker: number) => {
      for (let n = 0; n < 20; n++) {
        await whenPosted(tenant, [aJournal(`${worker}:${n}`, clearing, available(worker), 5n)])
      }
    }
    const seal = async () => {
      for (let n = 0; n < 10; n++) await whenSealed(tenant)
    }
    await Promise.all([post(1), post(2), post(3), seal(), seal(), seal()])
    await whenSealed(tenant)
    assert.lengthOf(await sealedKeys(tenant), 60)
    assert.deepEqual(await offences(tenant), [])
  })

  test('a sealer that dies leaves nothing half done', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [sale('a'), sale('b')])
    const dying = await db.transaction()
    await inTenant(tenant, () => new SealJournals().handle(dying))
    await dying.rollback()
    assert.deepEqual(await sealedKeys(tenant), [])
    await whenSealed(tenant)
    assert.deepEqual(await sealedKeys(tenant), ['a', 'b'])
    assert.deepEqual(await offences(tenant), [])
  })

  test('a long history is sealed in several transactions', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(
      tenant,
      Array.from({ length: 1_200 }, (_, n) => sale(`n:${n}`))
    )
    clock.travel({ hours: 1 })
    let calls = 1
    while ((await whenSealed(tenant)).more) calls++
    assert.isAtLeast(calls, 3)
    assert.lengthOf(await sealedKeys(tenant), 1_200)
    assert.deepEqual(await offences(tenant), [])
  })
})
