import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** As when the server dies: the connection is gone before COMMIT is asked for. */
async function whenItsConnectionIsLost(trx: TransactionClientContract) {
  const [[{ id }]] = await trx.rawQuery('SELECT CONNECTION_ID() AS id')
  await db.rawQuery(`KILL ${id}`)
  const isAlive = () => db.from('information_schema.processlist').where('id', id).first()
  while (await isAlive()) await setTimeout(5)
}

test.group('A transaction whose COMMIT does not arrive', () => {
  test('fails, and what waits for the commit does not happen', async ({ assert }) => {
    let isTold = false
    const losing = db.transaction(async (trx) => {
      trx.after('commit', () => {
        isTold = true
      })
      await whenItsConnectionIsLost(trx)
      return 'all is well'
    })
    await assert.rejects(() => losing, /closed|lost|reset|killed/i)
    assert.isFalse(isTold)
  })

  test('fails also where it was begun by hand', async ({ assert }) => {
    const trx = await db.transaction()
    await whenItsConnectionIsLost(trx)
    await assert.rejects(() => trx.commit(), /closed|lost|reset|killed/i)
  })

  test('leaves the others as they are', async ({ assert }) => {
    let told = 0
    const answer = await db.transaction(async (trx) => {
      trx.after('commit', () => {
        told++
      })
      return trx.transaction(async (inner) => {
        const [[{ one }]] = await inner.rawQuery('SELECT 1 AS one')
        return Number(one)
      })
    })
    assert.equal(answer, 1)
    assert.equal(told, 1)
    const rolledBack = await db.transaction()
    await rolledBack.rollback()
    await assert.rejects(() => db.transaction(() => Promise.reject(new Error('no'))), 'no')
  })
})
