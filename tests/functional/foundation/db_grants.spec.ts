import { test } from '@japa/runner'
import { APPEND_ONLY_TABLES } from '#config/database'
import { grantAppRights } from '#foundation/grants/grant_app_rights'
import {
  aUserToBe,
  connectAsAdministrator,
  database,
  hasAdministrator,
} from '#tests/fixtures/administrator_fixture'
import { aJournal, clearing, pending, whenPosted } from '#tests/fixtures/ledger_fixture'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

async function whenGranted({ user, password }: { user: string; password: string }) {
  const connection = await connectAsAdministrator()
  const app = { user, password, database, appendOnly: APPEND_ONLY_TABLES }
  const granted = await grantAppRights(connection, app)
  await connection.end()
  return granted
}

async function givenRights(user: string, password: string, rights: string) {
  const connection = await connectAsAdministrator()
  await connection.query(`CREATE USER ?@'%' IDENTIFIED BY ?`, [user, password])
  await connection.query(`GRANT ${rights} TO ?@'%'`, [user])
  await connection.end()
}

const CHANGES = APPEND_ONLY_TABLES.flatMap((table) => [
  `UPDATE ${table} SET tenant_id = tenant_id`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
  `DROP TABLE ${table}`,
])

test.group('The rights of the app’s database user', (group) => {
  group.setup(async () => {
    await whenPosted(await givenATenant(), [aJournal('sale', clearing, pending(1), 300n)])
  })

  test('it reads, adds and changes, but never changes the ledger', async ({ assert, cleanup }) => {
    const app = aUserToBe(cleanup)
    const granted = await whenGranted(app)
    assert.deepEqual(granted.accounts, [`${app.user}@%`])
    assert.deepEqual(granted.beyond, [])

    const connection = await app.connect()
    for (const change of CHANGES) {
      await assert.rejects(() => connection.query(change), /command denied/)
    }
    await assert.rejects(() => connection.query('DROP TRIGGER ledger_postings_no_update'), /denied/)
    await connection.query('SELECT id FROM ledger_postings LIMIT 1 FOR UPDATE')
    await connection.query('SELECT id FROM ledger_postings LIMIT 1 LOCK IN SHARE MODE')
    await connection.query('UPDATE recurring_runs SET name = name')
    await connection.query('DELETE FROM recurring_runs WHERE name = ?', [app.user])
    await connection.end()
  }).skip(async () => !(await hasAdministrator()), 'these tests were given no administrator')

  test('whatever rights on this database it had before are taken away', async ({
    assert,
    cleanup,
  }) => {
    const app = aUserToBe(cleanup)
    await givenRights(app.user, app.password, `ALL PRIVILEGES ON \`${database}\`.*`)
    assert.deepEqual((await whenGranted(app)).beyond, [])
    assert.deepEqual((await whenGranted(app)).beyond, [])

    const connection = await app.connect()
    for (const change of CHANGES) {
      await assert.rejects(() => connection.query(change), /command denied/)
    }
    await connection.query('UPDATE recurring_runs SET name = name')
    await connection.end()
  }).skip(async () => !(await hasAdministrator()), 'these tests were given no administrator')

  test('rights on more than this database are told of, for they undo it', async ({
    assert,
    cleanup,
  }) => {
    const app = aUserToBe(cleanup)
    await givenRights(app.user, app.password, 'SELECT, DELETE ON *.*')
    const { beyond } = await whenGranted(app)
    assert.lengthOf(beyond, 1)
    assert.match(beyond[0], /SELECT, DELETE ON \*\.\*/)
  }).skip(async () => !(await hasAdministrator()), 'these tests were given no administrator')
})
