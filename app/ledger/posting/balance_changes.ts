import type { Account } from '#ledger/accounts/account'
import { rulesOf } from '#ledger/accounts/account_kinds'
import { OverdraftError } from '#ledger/errors/overdraft_error'
import type { ResolvedJournal } from '#ledger/posting/resolved_journal'

export interface BalanceChange {
  account: Account
  /** Minor units in the account's normal side. */
  changeMinor: bigint
}

/** By how much a journal changes each stored balance that it touches. Pure. */
export function balanceChanges({ postings }: ResolvedJournal): BalanceChange[] {
  const changes = new Map<number, BalanceChange>()
  const add = (account: Account, side: 'debit' | 'credit', amountMinor: bigint) => {
    const { isStored, normalSide } = rulesOf(account.ref.kind)
    if (!isStored) return
    const change = changes.get(account.id) ?? { account, changeMinor: 0n }
    change.changeMinor += side === normalSide ? amountMinor : -amountMinor
    changes.set(account.id, change)
  }
  for (const { debit, credit, amountMinor } of postings) {
    add(debit, 'debit', amountMinor)
    add(credit, 'credit', amountMinor)
  }
  return [...changes.values()]
}

/** The same for journals together, by account id. Pure. */
export function totalChanges(journals: readonly ResolvedJournal[]): Map<number, bigint> {
  const totals = new Map<number, bigint>()
  for (const { account, changeMinor } of journals.flatMap(balanceChanges)) {
    totals.set(account.id, (totals.get(account.id) ?? 0n) + changeMinor)
  }
  return totals
}

/** Whether any of them takes something from a balance, which may then not suffice. Pure. */
export function takesFromBalances(journals: readonly ResolvedJournal[]): boolean {
  return journals.flatMap(balanceChanges).some(({ changeMinor }) => changeMinor < 0n)
}

/**
 * Posted one after the other onto these balances, each journal must leave every account where its
 * kind allows it to be. Pure.
 *
 * @param balances of all stored accounts that the journals touch, in minor units
 * @throws OverdraftError
 */
export function assertCovered(
  balances: ReadonlyMap<number, bigint>,
  journals: readonly ResolvedJournal[]
) {
  const after = new Map(balances)
  for (const journal of journals) {
    const covering = coveringAccounts(journal)
    for (const { account, changeMinor } of balanceChanges(journal)) {
      const balanceMinor = after.get(account.id)! + changeMinor
      const mayBeNegative = rulesOf(account.ref.kind).mayBeNegative && !covering.has(account.id)
      if (changeMinor < 0n && balanceMinor < 0n && !mayBeNegative) {
        throw new OverdraftError(journal.idempotencyKey, account.ref, balanceMinor)
      }
      after.set(account.id, balanceMinor)
    }
  }
}

/** Those from which the journal reserves something that must be there. */
function coveringAccounts({ postings }: ResolvedJournal): Set<number> {
  const reserving = postings.filter(({ credit }) => rulesOf(credit.ref.kind).mustBeCovered)
  return new Set(reserving.map(({ debit }) => debit.id))
}
