import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { median, throughput } from '#foundation'
import { inBenchDatabase } from '#foundation/bench/bench_database'
import BenchCommand from '#foundation/commands/bench'
import { BENCHES } from '#start/benches'
import { connectAsAdministrator, hasAdministrator } from '#tests/fixtures/administrator_fixture'

const databaseName = async () => (await db.rawQuery('SELECT DATABASE() AS name'))[0][0].name

test.group('bench', (group) => {
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('without a name, or with an unknown one, it tells the names', async ({ assert }) => {
    for (const names of [[], ['nothing-like-that']]) {
      const command = await ace.create(BenchCommand, names)
      await command.exec()
      assert.equal(command.exitCode, 1)
      const said = ace.ui.logger.getLogs().map(({ message }) => message)
      assert.include(said.at(-1), Object.keys(BENCHES).join(', '))
    }
  })

  test('works on a migrated database of its own, which is gone afterwards', async ({ assert }) => {
    const home = await databaseName()
    const found = await inBenchDatabase(async () => {
      const [{ tenants }] = await db.from('tenants').count('* as tenants')
      return { name: await databaseName(), tenants: Number(tenants) }
    })
    assert.equal(found.name, `${home}_bench`)
    assert.equal(found.tenants, 0)
    assert.equal(await databaseName(), home)
    assert.equal(process.env.DB_DATABASE, home)
    await assert.rejects(
      () => inBenchDatabase(() => Promise.reject(new Error('the bench failed'))),
      'the bench failed'
    )
    assert.equal(await databaseName(), home)
  }).skip(async () => !(await hasAdministrator()), 'these tests were given no administrator')

  test('leaves alone one that another bench is using', async ({ assert }) => {
    const other = await connectAsAdministrator()
    await other.query('SELECT GET_LOCK(?, 0)', [`${await databaseName()}_bench`])
    await assert.rejects(() => inBenchDatabase(async () => 'together'), /Another bench is using/)
    await other.end()
  })

  test('a rate counts every piece, done so many at a time', async ({ assert }) => {
    let [running, most, done] = [0, 0, 0]
    const rate = await throughput(12, 3, async () => {
      most = Math.max(most, ++running)
      await setTimeout(20)
      running--
      done++
    })
    assert.equal(done, 12)
    assert.equal(most, 3)
    /* Twelve pieces of 20 ms, three at a time, are 80 ms at the least. */
    assert.isAbove(rate, 0)
    assert.isBelow(rate, 160)
    assert.equal(median([5, 1, 9]), 5)
  })
})
