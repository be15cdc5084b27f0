import { DatabaseSync } from 'node:sqlite'
import { test } from '@japa/runner'
import { GroupCommit } from '#payments/simulator/storage/group_commit'

function givenATable() {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE notes (note TEXT NOT NULL)')
  const commits: string[][] = []
  const transaction = new GroupCommit(database, () => commits.push(notes()))
  const notes = () =>
    database
      .prepare('SELECT note FROM notes')
      .all()
      .map((row) => `${row.note}`)
  const write = (note: string) => database.prepare('INSERT INTO notes VALUES (?)').run(note)
  return { database, transaction, commits, notes, write }
}

test.group('Stripe simulator: group commit', () => {
  test('what is done in one turn is committed together', async ({ assert }) => {
    const { database, transaction, commits, write } = givenATable()
    transaction.run(() => write('one'))
    transaction.run(() => write('other'))
    assert.isTrue(database.isTransaction)
    assert.isEmpty(commits)

    await transaction.committed()
    assert.isFalse(database.isTransaction)
    assert.deepEqual(commits, [['one', 'other']])
  })

  test('work that throws is undone without the work beside it', async ({ assert }) => {
    const { transaction, notes, write } = givenATable()
    transaction.run(() => write('before'))
    assert.throws(
      () =>
        transaction.run(() => {
          write('half done')
          throw new Error('refused')
        }),
      'refused'
    )
    transaction.run(() => write('after'))
    await transaction.committed()
    assert.deepEqual(notes(), ['before', 'after'])
  })

  test('whoever waits is told when nothing could be committed', async ({ assert }) => {
    const { database, transaction, notes, write } = givenATable()
    transaction.run(() => write('lost'))
    const told = transaction.committed()
    /* As a full disk would: the transaction is gone before its commit. */
    database.exec('ROLLBACK')
    await assert.rejects(() => told, /no transaction is active/)

    transaction.run(() => write('kept'))
    await transaction.committed()
    assert.deepEqual(notes(), ['kept'])
  })
})
