import { test } from '@japa/runner'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { VerifyLedger, type Offence } from '#ledger'
import { ledgerChecks } from '#start/ledger_checks'
import type { Tenant } from '#tenancy'
import { administratorsClient, withoutTriggers } from '#tests/fixtures/administrator_fixture'
import { givenABusiness } from '#tests/fixtures/business_fixture'
import { INTRUSIONS } from '#tests/fixtures/intrusions'
import { inTenant } from '#tests/fixtures/tenant_fixture'

const GUARDED = [
  ...['ledger_accounts', 'ledger_journals', 'ledger_postings', 'ledger_seals'],
  ...['line_splits', 'earnings', 'split_reversals'],
]

test.group('ledger:verify | what it proves', (group) => {
  let [tenant, neighbour]: Tenant[] = []
  let administrator: QueryClientContract

  group.setup(async () => {
    ;[tenant, neighbour] = [await givenABusiness(), await givenABusiness()]
    return withoutTriggers(GUARDED)
  })
  group.setup(() => {
    let close = async () => {}
    administrator = administratorsClient((closing) => (close = closing))
    return close
  })

  test('of a business that did everything nothing is wrong', async ({ assert }) => {
    const offences: Offence[] = []
    const verification = await inTenant(tenant, async () =>
      new VerifyLedger().handle(await ledgerChecks(), {
        onOffence: (_, offence) => offences.push(offence),
      })
    )
    assert.deepEqual(offences, [])
    assert.isAbove(verification.journals, 10)
    assert.equal(verification.head.sequence, verification.journals)
  })

  for (const [check, what, statement, row] of INTRUSIONS) {
    test(`${check} finds ${what}`, async ({ assert }) => {
      const found = await offencesAfter(statement, check, tenant, administrator)
      assert.isTrue(
        found.some((offence) => row.test(offence.row)),
        JSON.stringify(found)
      )
      assert.deepEqual(await offencesAfter(statement, check, neighbour, administrator, tenant), [])
    })
  }

  test('journals_are_posted_once finds the second where the index is gone', async ({ assert }) => {
    await administrator.rawQuery('ALTER TABLE ledger_journals DROP INDEX tenant_id')
    try {
      const again = `INSERT INTO ledger_journals (tenant_id, idempotency_key, request_hash, event,
          reference_type, reference_id, occurred_at, created_at)
        SELECT tenant_id, idempotency_key, request_hash, event, reference_type, reference_id,
          occurred_at, created_at FROM ledger_journals WHERE tenant_id = :tenant LIMIT 1`
      const found = await offencesAfter(again, 'journals_are_posted_once', tenant, administrator)
      assert.lengthOf(found, 1)
      assert.match(found[0].says, /says again what journal \d+ said/)
    } finally {
      await administrator.rawQuery(
        'ALTER TABLE ledger_journals ADD UNIQUE KEY tenant_id (tenant_id, idempotency_key)'
      )
    }
  })

  test('every check has an intrusion that it finds', async ({ assert }) => {
    const tried = new Set(INTRUSIONS.map(([check]) => check)).add('journals_are_posted_once')
    const names = (await ledgerChecks()).map(({ name }) => name)
    assert.deepEqual(
      names.filter((name) => !tried.has(name)),
      []
    )
    assert.lengthOf([...new Set(names)], names.length)
  })
})

/** Does it to one tenant, looks at that or another one, and takes it back. */
async function offencesAfter(
  statement: string,
  checkName: string,
  looked: Tenant,
  administrator: QueryClientContract,
  victim = looked
): Promise<Offence[]> {
  const check = (await ledgerChecks()).find(({ name }) => name === checkName)!
  const client = await administrator.transaction()
  await client.rawQuery('SET foreign_key_checks = 0')
  try {
    await client.rawQuery(statement, { tenant: victim.id })
    return await inTenant(looked, async () => {
      const found: Offence[] = []
      for await (const offence of check.offences({ client, tell: () => {} })) found.push(offence)
      return found
    })
  } finally {
    await client.rawQuery('SET foreign_key_checks = 1')
    await client.rollback()
  }
}
