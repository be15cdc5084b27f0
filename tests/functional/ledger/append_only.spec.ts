import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { toDatabaseTime, clock } from '#foundation'
import { platform, SealJournals } from '#ledger'
import { connectAsAdministrator } from '#tests/fixtures/administrator_fixture'
import { aJournal, clearing, pending, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'
import { REFUSED_BY_CHECK } from '#tests/fixtures/refused_by_check'

test.group('Ledger | what the database itself refuses', () => {
  for (const [what, statement] of [
    ['update of a posting', 'UPDATE ledger_postings SET amount_minor = 1 WHERE tenant_id = ?'],
    ['deletion of a posting', 'DELETE FROM ledger_postings WHERE tenant_id = ?'],
    ['update of a journal', "UPDATE ledger_journals SET event = 'x' WHERE tenant_id = ?"],
    ['deletion of a journal', 'DELETE FROM ledger_journals WHERE tenant_id = ?'],
    ['update of an account', 'UPDATE ledger_accounts SET owner_id = 9 WHERE tenant_id = ?'],
    ['deletion of an account', 'DELETE FROM ledger_accounts WHERE tenant_id = ?'],
    ['update of a seal', "UPDATE ledger_seals SET hash = 'x' WHERE tenant_id = ?"],
    ['deletion of a seal', 'DELETE FROM ledger_seals WHERE tenant_id = ?'],
  ]) {
    test(`any ${what}, for the app and for its administrator`, async ({ assert }) => {
      const tenant = await givenATenant()
      await whenPosted(tenant, [aJournal('sale', clearing, pending(1), 300n)])
      await inTenant(tenant, () => db.transaction((trx) => new SealJournals().handle(trx)))
      await assert.rejects(
        () => db.rawQuery(statement, [tenant.id]),
        /command denied|never (updated|deleted)/
      )
      const administrator = await connectAsAdministrator()
      await assert.rejects(
        () => administrator.query(statement, [tenant.id]),
        /never (updated|deleted)/
      )
      await administrator.end()
    })
  }

  test('a posting without an amount, onto itself, across tenants or currencies', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant({ currency: 'CNY' })]
    await whenPosted(tenant, [aJournal('sale', platform('bank'), clearing, 300n)])
    await whenPosted(neighbour, [aJournal('sale', platform('bank'), clearing, 300n)])
    const [own] = await db.from('ledger_postings').where('tenant_id', tenant.id)
    const [foreign] = await db.from('ledger_postings').where('tenant_id', neighbour.id)

    const insert = (change: object) =>
      db.table('ledger_postings').insert({ ...own, id: undefined, position: 7, ...change })
    const { debit_account_id: bank, credit_account_id: orderClearing } = own
    const foreignBank = foreign.debit_account_id

    await assert.rejects(() => insert({ amount_minor: 0 }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ amount_minor: -5 }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ credit_account_id: bank }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ debit_account_id: foreignBank }), /foreign key/i)
    await assert.rejects(() => insert({ currency: 'CNY' }), /foreign key/i)
    await assert.rejects(() => insert({ tenant_id: neighbour.id }), /foreign key/i)
    await assert.doesNotReject(() =>
      insert({ debit_account_id: orderClearing, credit_account_id: bank })
    )
  })

  test('an account that is nobody’s or of no kind of owner', async ({ assert }) => {
    const tenant = await givenATenant()
    const insert = (change: object) =>
      db.table('ledger_accounts').insert({
        tenant_id: tenant.id,
        kind: 'bank',
        currency: 'USD',
        owner_type: 'platform',
        owner_id: 0,
        created_at: toDatabaseTime(clock.now()),
        ...change,
      })
    await assert.rejects(() => insert({ owner_type: 'store' }), REFUSED_BY_CHECK)
    await assert.rejects(() => insert({ owner_type: 'friend', owner_id: 3 }), REFUSED_BY_CHECK)
    await assert.doesNotReject(() => insert({}))
    await assert.rejects(() => insert({}), /duplicate/i)
  })
})
