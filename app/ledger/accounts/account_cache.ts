import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant } from '#foundation'
import type { Account } from '#ledger/accounts/account'

const MOST_ENTRIES = 200_000

/**
 * Accounts are never changed or deleted, so a process asks for each one once. One created by a
 * transaction that is still open may yet vanish: it is remembered when that commits.
 */
class AccountCache {
  readonly #accounts = new Map<string, Account>()

  get(accountKey: string): Account | undefined {
    return this.#accounts.get(entryKey(accountKey))
  }

  rememberAfterCommit(accounts: ReadonlyMap<string, Account>, trx: TransactionClientContract) {
    const entries = [...accounts].map(([key, account]) => [entryKey(key), account] as const)
    trx.after('commit', () => {
      if (this.#accounts.size + entries.length > MOST_ENTRIES) this.#accounts.clear()
      for (const [key, account] of entries) this.#accounts.set(key, account)
    })
  }
}

function entryKey(accountKey: string): string {
  const { id, currency } = currentTenant()
  return `${id}:${currency}:${accountKey}`
}

export const accountCache = new AccountCache()
