import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { Tenant } from '#tenancy'
import { givenAFamily, givenAPlan, givenASale } from '#tests/fixtures/commissions_fixture'
import {
  aDatabaseToKill,
  aWorkerToKill,
  offencesOf,
  whenLostMessagesAreReturned,
} from '#tests/fixtures/crash_fixture'
import { givenGoods } from '#tests/fixtures/goods_fixture'
import {
  aJournal,
  available,
  clearing,
  countOf,
  storedAndSummed,
  whenPosted,
} from '#tests/fixtures/ledger_fixture'
import { hasOwnServices } from '#tests/fixtures/own_services'
import { givenATenant } from '#tests/fixtures/tenant_fixture'

const MISSING = 'mariadbd, mariadb-install-db or redis-server is not here'

async function until(what: string, holds: () => Promise<boolean>) {
  for (let waited = 0; waited < 40_000; waited += 10) {
    if (await holds()) return
    await setTimeout(10)
  }
  throw new Error(`Not within 40 seconds: ${what}`)
}

const bookedSales = async (tenant: Tenant) =>
  (
    await db
      .from('ledger_journals')
      .where({ tenant_id: tenant.id, event: 'order.paid' })
      .select('order_id')
  ).map((row) => Number(row.order_id))

test.group('Ledger | kill -9', () => {
  test('of the database: what it acknowledged is there, and nothing is there twice', async ({
    assert,
    cleanup,
  }) => {
    const database = await aDatabaseToKill(cleanup)
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    const keys = Array.from({ length: 1_500 }, (_, n) => `sale:${n}`)
    const journalOf = (key: string) => aJournal(key, clearing, available(key.length), 7n)
    const acknowledged = new Set<string>()
    await whenPosted(neighbour, [journalOf('sale:0')])

    for (const enough of [200, 400, 600]) {
      const open = keys.filter((key) => !acknowledged.has(key))
      const post = async () => {
        for (let key = open.shift(); key; key = open.shift()) {
          await whenPosted(tenant, [journalOf(key)])
          acknowledged.add(key)
        }
      }
      const posters = Promise.allSettled(Array.from({ length: 8 }, post))
      await until('some are posted', async () => acknowledged.size >= enough)
      await database.kill()
      const ends = await posters
      assert.isTrue(ends.every(({ status }) => status === 'rejected'))
      await database.restart()
    }

    const answers = []
    for (const key of keys) answers.push(...(await whenPosted(tenant, [journalOf(key)])))
    const lost = answers.filter((it) => it.isNew && acknowledged.has(it.idempotencyKey))
    assert.deepEqual(lost, [])
    assert.isTrue(answers.some(({ isNew }) => isNew))
    assert.equal(await countOf(tenant, 'ledger_journals'), keys.length)
    assert.equal(await countOf(tenant, 'ledger_postings'), keys.length)
    const { stored, summed } = await storedAndSummed(tenant)
    assert.deepEqual(stored, summed)
    assert.equal(await countOf(neighbour, 'ledger_journals'), 1)
  })
    .timeout(120_000)
    .skip(async () => !(await hasOwnServices()), MISSING)

  test('of worker and database by turns: every sale is booked, once', async ({
    assert,
    cleanup,
  }) => {
    const database = await aDatabaseToKill(cleanup)
    const worker = await aWorkerToKill(cleanup)
    const tenant = await givenATenant()
    await givenAPlan(tenant)
    const { owner, promoter } = await givenAFamily(tenant)
    const goods = { ...(await givenGoods(tenant)), store: owner }
    const ORDERS = 160
    const orderIds: number[] = []
    for (let n = 0; n < ORDERS; n++) {
      const order = await givenASale(tenant, goods, { promoterId: promoter.id })
      orderIds.push(order.orderId)
    }

    const seen = new Set<number>()
    const someMore = async () => {
      const booked = await bookedSales(tenant)
      const grew = booked.length > seen.size
      for (const id of booked) seen.add(id)
      return grew
    }
    worker.start()
    for (const victim of [worker, database, worker]) {
      await until('another sale is booked', someMore)
      await victim.kill()
      await victim.restart()
      await whenLostMessagesAreReturned()
    }
    await until('all sales are booked', async () => (await bookedSales(tenant)).length >= ORDERS)
    await worker.kill()
    assert.sameMembers(await bookedSales(tenant), orderIds)
    assert.isTrue([...seen].every((id) => orderIds.includes(id)))
    assert.equal(await countOf(tenant, 'line_splits'), ORDERS)
    assert.deepEqual(await offencesOf(tenant), [])
  })
    .timeout(180_000)
    .skip(async () => !(await hasOwnServices()), MISSING)
})
