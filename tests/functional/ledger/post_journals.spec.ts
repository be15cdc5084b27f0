import { test } from '@japa/runner'
import { balanceOf, balancesOf, accountKey, payee, platform, ReverseJournal } from '#ledger'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#foundation'
import {
  aJournal,
  available,
  clearing,
  countOf,
  pending,
  reserved,
  storedAndSummed,
  whenPosted,
} from '#tests/fixtures/ledger_fixture'
import { countQueries } from '#tests/fixtures/query_counter'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

test.group('Ledger | posting', () => {
  test('a posting moves its amount from account to account', async ({ assert }) => {
    const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
    await whenPosted(neighbour, [aJournal('sale:1', clearing, pending(7), 999n)])

    await whenPosted(tenant, [
      aJournal('cash:1', platform('stripe_clearing'), clearing, 1000n),
      aJournal('sale:1', clearing, pending(7), 300n),
    ])

    await inTenant(tenant, async () => {
      const refs = [platform('stripe_clearing'), clearing, pending(7), available(7)]
      const balances = await balancesOf(refs)
      assert.deepEqual(
        refs.map((ref) => balances.get(accountKey(ref))!.minor),
        [1000n, 700n, 300n, 0n]
      )
      assert.equal((await balanceOf(pending(7))).currency.code, 'USD')
    })
  })

  test('the same key with the same content is answered with the old journal', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    const [first] = await whenPosted(tenant, [aJournal('sale:1', clearing, pending(1), 300n)])
    clock.travel({ hours: 3 })
    const [again, other] = await whenPosted(tenant, [
      aJournal('sale:1', clearing, pending(1), 300n),
      aJournal('sale:2', clearing, pending(1), 5n),
    ])
    assert.isTrue(first.isNew)
    assert.deepEqual(again, { id: first.id, idempotencyKey: 'sale:1', isNew: false })
    assert.isTrue(other.isNew)
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(pending(1))]: 305n,
    })
  }).teardown(() => clock.restore())

  test('a batch that tells of one event twice posts it once', async ({ assert }) => {
    const tenant = await givenATenant()
    const posted = await whenPosted(tenant, [
      aJournal('sale:1', clearing, pending(1), 300n),
      aJournal('sale:1', clearing, pending(1), 300n),
    ])
    assert.deepEqual(
      posted.map(({ isNew }) => isNew),
      [true, false]
    )
    assert.equal(await countOf(tenant, 'ledger_postings'), 1)
  })

  test('keys differ in the case of their letters', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('sale:a', clearing, pending(1), 1n)])
    await whenPosted(tenant, [aJournal('sale:A', clearing, pending(1), 2n)])
    assert.equal(await countOf(tenant, 'ledger_journals'), 2)
  })

  for (const [what, changed] of [
    ['amount', aJournal('sale:1', clearing, pending(1), 301n)],
    ['account', aJournal('sale:1', clearing, pending(2), 300n)],
    ['side', aJournal('sale:1', pending(1), clearing, 300n)],
    ['event', aJournal('sale:1', clearing, pending(1), 300n, { event: 'other.happened' })],
    ['order', aJournal('sale:1', clearing, pending(1), 300n, { orderId: 4 })],
  ] as const) {
    test(`the same key with another ${what} is an error and posts nothing`, async ({ assert }) => {
      const tenant = await givenATenant()
      await whenPosted(tenant, [aJournal('sale:1', clearing, pending(1), 300n)])
      await assert.rejects(
        () => whenPosted(tenant, [aJournal('sale:2', clearing, pending(1), 7n), changed]),
        /The key "sale:1" already stands for a journal with other content/
      )
      assert.equal(await countOf(tenant, 'ledger_journals'), 1)
      assert.equal(await countOf(tenant, 'ledger_postings'), 1)
    })
  }

  test('a batch of 500 journals takes as many statements as one of 5', async ({ assert }) => {
    const tenant = await givenATenant()
    const sales = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...aJournal(`sale:${from + index}`, clearing, pending(1 + (index % 40)), 100n),
        postings: [
          { debit: platform('stripe_clearing'), credit: clearing, amountMinor: 1000n },
          { debit: clearing, credit: pending(1 + (index % 40)), amountMinor: 300n },
          { debit: clearing, credit: payee('brand_pending', 'brand', 9), amountMinor: 700n },
        ],
      }))
    await whenPosted(tenant, sales(1, 40))

    const few = await countQueries(() => whenPosted(tenant, sales(1_000, 5)))
    const many = await countQueries(() => whenPosted(tenant, sales(2_000, 500)))
    assert.equal(many.queries, few.queries)
    assert.isAtMost(many.queries, 7)

    const newPayees = await countQueries(() =>
      whenPosted(
        tenant,
        sales(3_000, 500).map((draft, index) => ({
          ...draft,
          postings: [{ debit: clearing, credit: pending(10_000 + index), amountMinor: 1n }],
        }))
      )
    )
    assert.isAtMost(newPayees.queries, 11)
  })

  test('a journal is reversed once, exactly', async ({ assert }) => {
    const tenant = await givenATenant()
    const [journal] = await whenPosted(tenant, [
      aJournal('earned', clearing, available(3), 500n),
      aJournal('payout', available(3), reserved(3), 400n),
    ]).then((posted) => posted.slice(1))
    const reverse = () =>
      inTenant(tenant, () =>
        db.transaction((trx) =>
          new ReverseJournal().handle(
            { journalId: journal.id, event: 'payout.failed', occurredAt: clock.now() },
            trx
          )
        )
      )
    const [first, second] = [await reverse(), await reverse()]
    assert.equal(second.id, first.id)
    assert.isFalse(second.isNew)
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(available(3))]: 500n,
      [accountKey(reserved(3))]: 0n,
    })
  })
})
