import { test } from '@japa/runner'
import { accountKey } from '#ledger'
import { orderAccounts, orderJournal } from '#ledger/bench/order_journals'

const NUMBERS = Array.from({ length: 500 }, (_, index) => index + 1)

test.group('The orders of bench ledger', () => {
  test('clear: what comes in goes out', ({ assert }) => {
    for (const number of NUMBERS) {
      let clearing = 0n
      for (const { debit, credit, amountMinor } of orderJournal(number).postings) {
        assert.isTrue(amountMinor > 0n)
        if (credit.kind === 'order_clearing') clearing += amountMinor
        if (debit.kind === 'order_clearing') clearing -= amountMinor
      }
      assert.equal(clearing, 0n, `order ${number}`)
    }
  })

  test('are the same for the same number, and differ for others', ({ assert }) => {
    const contents = NUMBERS.map((number) => String(orderJournal(number).postings.map(textOf)))
    assert.deepEqual(
      contents,
      NUMBERS.map((number) => String(orderJournal(number).postings.map(textOf)))
    )
    assert.lengthOf([...new Set(contents)], NUMBERS.length)
  })

  test('name only accounts that were made before', ({ assert }) => {
    const known = new Set(orderAccounts().map(accountKey))
    const named = NUMBERS.flatMap((number) => orderJournal(number).postings).flatMap((it) => [
      accountKey(it.debit),
      accountKey(it.credit),
    ])
    assert.deepEqual(
      named.filter((key) => !known.has(key)),
      []
    )
  })
})

function textOf({
  debit,
  credit,
  amountMinor,
}: ReturnType<typeof orderJournal>['postings'][number]) {
  return `${accountKey(debit)} ${accountKey(credit)} ${amountMinor}`
}
