import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import LedgerVerify from '#ledger/commands/ledger_verify'
import type { Tenant } from '#tenancy'
import { connectAsAdministrator, withoutTriggers } from '#tests/fixtures/administrator_fixture'
import { givenABusiness } from '#tests/fixtures/business_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

async function whenVerified(tenant: Pick<Tenant, 'slug'>, ...flags: string[]) {
  const command = await ace.create(LedgerVerify, [`--tenant=${tenant.slug}`, ...flags])
  await command.exec()
  return { exitCode: command.exitCode, said: ace.ui.logger.getLogs().map((it) => it.message) }
}

test.group('ledger:verify | the command', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('a row changed with the triggers gone is found, named, and fails the command', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenABusiness(), await givenATenant()]
    const before = await whenVerified(tenant)
    assert.equal(before.exitCode, 0)
    assert.match(before.said.at(-1)!, / 0 offences; \d+ sealed \(0 not yet\), head [0-9a-f]{64}/)

    const giveBack = await withoutTriggers(['ledger_postings'])
    const posting = await db.from('ledger_postings').where('tenant_id', tenant.id).firstOrFail()
    const administrator = await connectAsAdministrator()
    const setAmount = (minor: unknown) =>
      administrator.query('UPDATE ledger_postings SET amount_minor = ? WHERE id = ?', [
        minor,
        posting.id,
      ])
    await setAmount(1)
    const after = await whenVerified(tenant)
    assert.equal(after.exitCode, 1)
    assert.match(after.said.join('\n'), new RegExp(`ledger_journals ${posting.journal_id} `))
    assert.equal((await whenVerified(neighbour)).exitCode, 0)

    await setAmount(posting.amount_minor)
    await giveBack()
    await administrator.end()
    const runs = await db.from('ledger_verifications').where('tenant_id', tenant.id).orderBy('id')
    assert.deepEqual(
      runs.map(({ offences }) => offences > 0),
      [false, true]
    )
  })

  test('a chain must contain a head that was published', async ({ assert }) => {
    const tenant = await givenABusiness()
    const { hash } = await db.from('ledger_seals').where('tenant_id', tenant.id).firstOrFail()
    assert.equal((await whenVerified(tenant, `--head=${hash}`)).exitCode, 0)
    const rewritten = await whenVerified(tenant, `--head=${'a'.repeat(64)}`)
    assert.equal(rewritten.exitCode, 1)
    assert.match(rewritten.said.join('\n'), /history was rewritten/)
  })

  test('a tenant that is not there is an error of its own', async ({ assert }) => {
    assert.equal((await whenVerified({ slug: 'nobody-has-this-name' })).exitCode, 2)
  })
})
