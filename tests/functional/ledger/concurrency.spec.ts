import { setTimeout } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { retryOnContention } from '#foundation'
import { accountKey, PostJournals } from '#ledger'
import {
  aJournal,
  available,
  clearing,
  countOf,
  reserved,
  storedAndSummed,
  whenPosted,
} from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const CONNECTIONS = 8
/** On a busy machine, too. Who reads without waiting has read by then, and pays out too much. */
const LONG_ENOUGH_TO_READ_MILLIS = 1_000

test.group('Ledger | concurrency', () => {
  test('one event delivered on eight connections at once is posted once', async ({ assert }) => {
    const tenant = await givenATenant()
    const answers = await Promise.all(
      Array.from({ length: CONNECTIONS }, () =>
        whenPosted(tenant, [
          aJournal('sale:1', clearing, available(1), 300n),
          aJournal('sale:2', clearing, available(2), 40n),
        ])
      )
    )
    assert.lengthOf(
      answers.filter(([first]) => first.isNew),
      1
    )
    assert.lengthOf([...new Set(answers.map(([first]) => first.id))], 1)
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(available(1))]: 300n,
      [accountKey(available(2))]: 40n,
    })
  })

  test('posts on the same accounts, listed in any order, lose nothing', async ({ assert }) => {
    const tenant = await givenATenant()
    const POSTS = 25
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, worker) => {
        for (let n = 0; n < POSTS; n++) {
          const stores = [1, 2, 3, 4, 5].sort(() => Math.random() - 0.5)
          await whenPosted(
            tenant,
            stores.map((store) =>
              aJournal(`${worker}:${n}:${store}`, clearing, available(store), BigInt(store))
            )
          )
        }
      })
    )
    const { stored, summed } = await storedAndSummed(tenant)
    assert.deepEqual(stored, summed)
    for (const store of [1, 2, 3, 4, 5]) {
      assert.equal(stored[accountKey(available(store))], BigInt(CONNECTIONS * POSTS * store))
    }
  })

  for (const [what, journal] of [
    ['adding', (store: number, key: string) => aJournal(key, clearing, available(store), 7n)],
    ['taking', (store: number, key: string) => aJournal(key, available(store), clearing, 7n)],
  ] as const) {
    test(`transactions that only are ${what}, in any order, never lose a race`, async ({
      assert,
    }) => {
      const tenant = await givenATenant()
      const stores = Array.from({ length: 12 }, (_, index) => index + 1)
      await whenPosted(
        tenant,
        stores.map((store) => aJournal(`warm:${store}`, clearing, available(store), 1n))
      )
      let attempts = 0
      const post = (key: string) =>
        inTenant(tenant, () =>
          retryOnContention(() =>
            db.transaction((trx) => {
              attempts++
              const shuffled = stores.toSorted(() => Math.random() - 0.5)
              const drafts = shuffled.map((store) => journal(store, `${key}:${store}`))
              return new PostJournals().handle(drafts, trx)
            })
          )
        )
      const POSTS = 15
      await Promise.all(
        Array.from({ length: CONNECTIONS }, async (_, worker) => {
          for (let n = 0; n < POSTS; n++) await post(`${worker}:${n}`)
        })
      )
      assert.equal(attempts, CONNECTIONS * POSTS)
    })
  }

  test('of eight payouts at once only those are reserved that are covered', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('earned', clearing, available(1), 1000n)])
    const outcomes = await Promise.allSettled(
      Array.from({ length: CONNECTIONS }, (_, n) =>
        whenPosted(tenant, [aJournal(`payout:${n}`, available(1), reserved(1), 300n)])
      )
    )
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    assert.lengthOf(refused, CONNECTIONS - 3)
    for (const { reason } of refused as PromiseRejectedResult[]) {
      assert.equal(reason.type, 'overdraft')
    }
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(available(1))]: 100n,
      [accountKey(reserved(1))]: 900n,
    })
  })

  test('a payout waits for one that is not committed yet, and sees what that left', async ({
    assert,
    cleanup,
  }) => {
    const tenant = await givenATenant()
    /* Both accounts exist: a new one would make the second wait before it comes to the balance. */
    await whenPosted(tenant, [
      aJournal('earned', clearing, available(1), 501n),
      aJournal('payout:0', available(1), reserved(1), 1n),
    ])
    const slow = await db.transaction()
    cleanup(() => (slow.isCompleted ? undefined : slow.rollback()))
    await inTenant(tenant, () =>
      new PostJournals().handle([aJournal('payout:1', available(1), reserved(1), 300n)], slow)
    )
    const second = whenPosted(tenant, [aJournal('payout:2', available(1), reserved(1), 300n)])
    const refused = assert.rejects(() => second, /would take .+ to -100$/)
    await setTimeout(LONG_ENOUGH_TO_READ_MILLIS)
    await slow.commit()
    await refused
  })

  test('a transaction that loses a deadlock is tried again as a whole', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [
      aJournal('warm:1', clearing, available(1), 1n),
      aJournal('warm:2', clearing, available(2), 1n),
    ])
    let attempts = 0
    const bothHoldOne = rendezvous(2)
    const crossing = (name: string, [first, second]: number[]) =>
      inTenant(tenant, () =>
        retryOnContention(() =>
          db.transaction(async (trx) => {
            attempts++
            const post = (store: number) =>
              new PostJournals().handle(
                [aJournal(`${name}:${store}`, clearing, available(store), 10n)],
                trx
              )
            await post(first)
            await bothHoldOne()
            await post(second)
          })
        )
      )
    await Promise.all([crossing('a', [1, 2]), crossing('b', [2, 1])])

    assert.equal(attempts, 3)
    assert.equal(await countOf(tenant, 'ledger_journals'), 6)
    const { stored, summed } = await storedAndSummed(tenant)
    assert.deepEqual(stored, summed)
    assert.deepEqual(stored, {
      [accountKey(available(1))]: 21n,
      [accountKey(available(2))]: 21n,
    })
  })
})

/** Lets `count` callers meet once; later callers pass. */
function rendezvous(count: number): () => Promise<void> {
  let waiting = count
  let open!: () => void
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  return () => {
    waiting--
    if (waiting <= 0) open()
    return gate
  }
}
