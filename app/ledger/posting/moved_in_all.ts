import { Money } from '#money'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'

interface Posting {
  debit: AccountRef
  credit: AccountRef
  amount: Money
}

/**
 * What a journal's postings move from where it was to where it stays: what only passes through an
 * account, as a sale's cash through the order's clearing, counts once.
 */
export function movedInAll(postings: readonly Posting[], currency: string): Money {
  const nets = new Map<string, Money>()
  const add = (account: AccountRef, amount: Money) => {
    const before = nets.get(accountKey(account)) ?? Money.zero(currency)
    nets.set(accountKey(account), before.add(amount))
  }
  for (const { debit, credit, amount } of postings) {
    add(debit, amount)
    add(credit, amount.negate())
  }
  return Money.sum(
    [...nets.values()].filter((net) => net.isPositive),
    currency
  )
}
