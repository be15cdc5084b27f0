import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import { balanceAt, listPayeeBalances, payee, platform, statementOf, trialBalance } from '#ledger'
import {
  aJournal,
  available,
  clearing,
  pending,
  reserved,
  whenPosted,
} from '#tests/fixtures/ledger_fixture'
import { givenATenant, inTenant } from '#tests/fixtures/tenant_fixture'

const day = (dayOfMarch: number) => DateTime.utc(2026, 3, dayOfMarch, 12)

async function givenALittleHistory() {
  const [tenant, neighbour] = [await givenATenant(), await givenATenant()]
  await whenPosted(neighbour, [aJournal('sale:1', clearing, available(1), 77n)])
  await whenPosted(tenant, [
    aJournal('sale:1', clearing, available(1), 500n, { occurredAt: day(1), orderId: 11 }),
    aJournal('sale:2', clearing, available(2), 40n, { occurredAt: day(1), orderId: 12 }),
    aJournal('sale:3', clearing, available(1), 30n, { occurredAt: day(2), orderId: 13 }),
    aJournal('refund:1', available(1), clearing, 100n, { occurredAt: day(3), orderId: 11 }),
    aJournal('payout:1', available(1), reserved(1), 430n, { occurredAt: day(4) }),
    aJournal('fee:1', platform('processing_fees'), platform('stripe_clearing'), 9n, {
      occurredAt: day(5),
    }),
  ])
  return tenant
}

test.group('Ledger | statements', () => {
  test('an account’s statement tells latest first what came and went, and why', async ({
    assert,
  }) => {
    const tenant = await givenALittleHistory()
    const entries = await inTenant(tenant, () => statementOf(available(1)))
    assert.deepEqual(
      entries.map(({ amount, counterpart, orderId, occurredAt }) => [
        amount.minor,
        counterpart.kind,
        orderId,
        occurredAt.day,
      ]),
      [
        [-430n, 'payout_reserved', null, 4],
        [-100n, 'order_clearing', 11, 3],
        [30n, 'order_clearing', 13, 2],
        [500n, 'order_clearing', 11, 1],
      ]
    )
    const fees = await inTenant(tenant, () => statementOf(platform('processing_fees')))
    assert.deepEqual(
      fees.map(({ amount }) => amount.minor),
      [9n]
    )
  })

  test('its pages follow each other without gap or repetition', async ({ assert }) => {
    const tenant = await givenALittleHistory()
    const paged: number[] = []
    await inTenant(tenant, async () => {
      let after: number | undefined
      for (;;) {
        const page = await statementOf(available(1), { after, limit: 2 })
        if (page.length === 0) break
        paged.push(...page.map(({ postingId }) => postingId))
        after = page.at(-1)!.postingId
      }
      const whole = await statementOf(available(1))
      assert.deepEqual(
        paged,
        whole.map(({ postingId }) => postingId)
      )
    })
  })

  for (const [at, minor] of [
    [DateTime.utc(2026, 2, 28), 0n],
    [day(1), 500n],
    [day(2), 530n],
    [day(3), 430n],
    [day(9), 0n],
  ] as const) {
    test(`the balance at ${at.toISODate()} was ${minor}`, async ({ assert }) => {
      const tenant = await givenALittleHistory()
      assert.equal((await inTenant(tenant, () => balanceAt(available(1), at))).minor, minor)
    })
  }

  test('payees with enough available are listed page by page', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [
      aJournal('a', clearing, available(1), 999n),
      aJournal('b', clearing, available(2), 1000n),
      aJournal('c', clearing, payee('earnings_available', 'promoter', 2), 5000n),
      aJournal('d', clearing, available(4), 3000n),
      aJournal('e', clearing, pending(5), 9000n),
    ])
    await inTenant(tenant, async () => {
      const filter = { kind: 'earnings_available', minimumMinor: 1000n } as const
      const all = await listPayeeBalances(filter)
      assert.deepEqual(
        all.map(({ ownerType, ownerId, balance }) => [ownerType, ownerId, balance.minor]),
        [
          ['promoter', 2, 5000n],
          ['store', 2, 1000n],
          ['store', 4, 3000n],
        ]
      )
      const [first] = await listPayeeBalances({ ...filter, limit: 1 })
      const rest = await listPayeeBalances({ ...filter, after: first.accountId })
      assert.deepEqual([first, ...rest], all)
      assert.lengthOf(await listPayeeBalances({ ...filter, ownerType: 'store' }), 2)
    })
  })

  test('debits and credits of all kinds add up to the same', async ({ assert }) => {
    const tenant = await givenALittleHistory()
    const rows = await inTenant(tenant, () => trialBalance())
    const ofKind = (kind: string) => rows.find((row) => row.kind === kind)!.balance.minor
    assert.equal(ofKind('earnings_available'), 40n)
    assert.equal(ofKind('payout_reserved'), 430n)
    assert.equal(ofKind('order_clearing'), -470n)
    assert.equal(ofKind('stripe_clearing'), -9n)
    assert.equal(ofKind('processing_fees'), 9n)
  })
})
