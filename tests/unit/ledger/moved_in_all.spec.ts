import { test } from '@japa/runner'
import { movedInAll, payee, platform, type AccountRef } from '#ledger'
import { Money } from '#money'

const clearing = platform('order_clearing')
const cash = platform('stripe_clearing')
const revenue = platform('platform_revenue')
const brand = payee('brand_pending', 'brand', 1)
const neighbour = payee('brand_pending', 'brand', 2)

const posting = (debit: AccountRef, credit: AccountRef, minor: bigint) => ({
  ...{ debit, credit, amount: Money.of(minor, 'USD') },
})

test.group('What a journal moves in all', () => {
  test('{what}')
    .with([
      {
        what: 'a sale: what only passes through the clearing counts once',
        postings: [
          posting(cash, clearing, 10_001n),
          posting(clearing, brand, 6_000n),
          posting(clearing, revenue, 4_001n),
        ],
        minor: 10_001n,
      },
      {
        what: 'two payees of a kind are two accounts',
        postings: [posting(clearing, brand, 300n), posting(clearing, neighbour, 200n)],
        minor: 500n,
      },
      {
        what: 'what goes and comes back stays where it was',
        postings: [posting(brand, clearing, 700n), posting(clearing, brand, 700n)],
        minor: 0n,
      },
      { what: 'nothing, where nothing is booked', postings: [], minor: 0n },
    ])
    .run(({ assert }, { postings, minor }) => {
      assert.equal(movedInAll(postings, 'USD').minor, minor)
    })
})
