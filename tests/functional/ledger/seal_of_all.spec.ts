import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import SealJournalsOfAll from '#ledger/jobs/seal_journals_of_all'
import { tenantsToSeal } from '#ledger/sealing/tenants_to_seal'
import { aJournal, available, clearing, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

const sale = (key: string) => aJournal(key, clearing, available(1), 5n)

const headOf = ({ id }: { id: number }) =>
  db.from('ledger_seal_heads').where('tenant_id', id).select('sequence').first()

test.group('Ledger | the seals of all tenants', (group) => {
  group.each.teardown(() => clock.restore())

  test('are made where something was posted, and nobody idle is visited', async ({ assert }) => {
    const [busy, suspended, idle] = [
      await givenATenant(),
      await givenATenant(),
      await givenATenant(),
    ]
    await whenPosted(busy, [sale('a'), sale('b')])
    await whenPosted(suspended, [sale('x')])
    await suspended.merge({ status: 'suspended' }).save()
    await new SealJournalsOfAll().run()

    assert.equal((await headOf(busy))?.sequence, 2)
    assert.equal((await headOf(suspended))?.sequence, 1)
    assert.isNull(await headOf(idle))
  })

  test('wait for what may still appear among the young, and then for nothing', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [sale('a')])
    await new SealJournalsOfAll().run()
    assert.include(await tenantsToSeal(), tenant.id)

    clock.travel({ minutes: 11 })
    await new SealJournalsOfAll().run()
    assert.notInclude(await tenantsToSeal(), tenant.id)

    await whenPosted(tenant, [sale('b')])
    assert.include(await tenantsToSeal(), tenant.id)
    await new SealJournalsOfAll().run()
    assert.equal((await headOf(tenant))?.sequence, 2)
  })
})
