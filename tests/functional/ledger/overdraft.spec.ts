import { test } from '@japa/runner'
import { accountKey, OverdraftError, payee, platform } from '#ledger'
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
import { givenATenant } from '#tests/fixtures/tenant_fixture'

const owed = payee('brand_payable', 'brand', 5)

test.group('Ledger | overdraft', () => {
  test('nothing is reserved that is not there, and then nothing is posted', async ({ assert }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('earned', clearing, available(1), 500n)])
    const error = await whenPosted(tenant, [
      aJournal('unrelated', clearing, available(2), 1n),
      aJournal('payout', available(1), reserved(1), 501n),
    ]).catch((thrown) => thrown)

    assert.instanceOf(error, OverdraftError)
    assert.deepEqual(error.account, available(1))
    assert.equal(error.balanceMinor, -1n)
    assert.equal(error.idempotencyKey, 'payout')
    assert.equal(await countOf(tenant, 'ledger_journals'), 1)
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(available(1))]: 500n,
    })
  })

  test('of more cents than a float can tell apart none is lost', async ({ assert }) => {
    const tenant = await givenATenant()
    const minor = 2n ** 60n + 1n
    await whenPosted(tenant, [aJournal('earned', clearing, available(1), minor)])
    const tooMuch = whenPosted(tenant, [
      aJournal('payout:1', available(1), reserved(1), minor + 1n),
    ])
    await assert.rejects(() => tooMuch, /would take .+ to -1$/)
    await whenPosted(tenant, [aJournal('payout:2', available(1), reserved(1), minor)])
    assert.deepEqual((await storedAndSummed(tenant)).stored, {
      [accountKey(available(1))]: 0n,
      [accountKey(reserved(1))]: minor,
    })
  })

  test('all that is there may be reserved, earned in the same batch or before', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [
      aJournal('earned', clearing, available(1), 500n),
      aJournal('payout', available(1), reserved(1), 500n),
    ])
    assert.equal((await storedAndSummed(tenant)).stored[accountKey(reserved(1))], 500n)
  })

  test('a payee may be overpaid by a refund, and is not paid again before it is netted', async ({
    assert,
  }) => {
    const tenant = await givenATenant()
    await whenPosted(tenant, [aJournal('refund', available(1), clearing, 876n)])
    await assert.rejects(
      () => whenPosted(tenant, [aJournal('payout', available(1), reserved(1), 1n)]),
      OverdraftError
    )
    await whenPosted(tenant, [aJournal('earned', clearing, available(1), 877n)])
    await whenPosted(tenant, [aJournal('payout', available(1), reserved(1), 1n)])
    assert.equal((await storedAndSummed(tenant)).stored[accountKey(available(1))], 0n)
  })

  for (const { name, journals, refused } of [
    {
      name: 'pending earnings',
      journals: [aJournal('a', pending(1), clearing, 1n)],
      refused: true,
    },
    {
      name: 'what is pending for a brand',
      journals: [aJournal('a', payee('brand_pending', 'brand', 5), clearing, 1n)],
      refused: true,
    },
    {
      name: 'what is reserved',
      journals: [aJournal('a', reserved(1), platform('stripe_clearing'), 1n)],
      refused: true,
    },
    {
      name: 'what a brand is owed',
      journals: [aJournal('a', owed, clearing, 1n)],
      refused: false,
    },
    {
      name: 'an account of the platform',
      journals: [aJournal('a', platform('platform_revenue'), clearing, 1n)],
      refused: false,
    },
  ]) {
    test(`${name} may ${refused ? 'not ' : ''}become negative`, async ({ assert }) => {
      const tenant = await givenATenant()
      if (refused) await assert.rejects(() => whenPosted(tenant, journals), OverdraftError)
      else await assert.doesNotReject(() => whenPosted(tenant, journals))
    })
  }
})
