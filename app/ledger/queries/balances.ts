import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant, tenantTable } from '#foundation'
import { Money } from '#money'
import type { Account } from '#ledger/accounts/account'
import { rulesOf } from '#ledger/accounts/account_kinds'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'
import { lockBalances } from '#ledger/posting/stored_balances'
import { platformBalances } from '#ledger/queries/platform_balances'

/** What stands on an account now, in its normal side; zero where it does not exist yet. */
export async function balanceOf(ref: AccountRef, client?: QueryClientContract): Promise<Money> {
  const balances = await balancesOf([ref], client)
  return balances.get(accountKey(ref))!
}

/** The same for many, by `accountKey`, in a constant number of statements. */
export async function balancesOf(
  refs: readonly AccountRef[],
  client: QueryClientContract = db.connection()
): Promise<Map<string, Money>> {
  const accounts = [...(await findAccounts(refs, client)).values()]
  const [stored, summed] = [accounts.filter(isStored), accounts.filter((it) => !isStored(it))]
  const minor = new Map([
    ...(await storedBalances(stored, client)),
    ...(await platformBalances(summed, client)),
  ])
  return byKey(refs, accounts, minor)
}

/**
 * Stored balances of payees, locked (in the order in which posting locks them) until the
 * transaction ends: for who decides by a balance what to post.
 */
export async function lockBalancesOf(
  refs: readonly AccountRef[],
  trx: TransactionClientContract
): Promise<Map<string, Money>> {
  const accounts = [...(await findAccounts(refs, trx)).values()]
  const minor = await lockBalances(
    accounts.filter(isStored).map(({ id }) => id),
    trx
  )
  return byKey(refs, accounts, minor)
}

function isStored({ ref }: Account): boolean {
  return rulesOf(ref.kind).isStored
}

async function storedBalances(accounts: Account[], client: QueryClientContract) {
  if (accounts.length === 0) return new Map<number, bigint>()
  const rows = await tenantTable('ledger_balances', client)
    .whereIn(
      'account_id',
      accounts.map(({ id }) => id)
    )
    .select('account_id', 'balance_minor')
  return new Map(rows.map((row) => [Number(row.account_id), BigInt(row.balance_minor)]))
}

function byKey(
  refs: readonly AccountRef[],
  accounts: readonly Account[],
  minor: ReadonlyMap<number, bigint>
): Map<string, Money> {
  const { currency } = currentTenant()
  const idByKey = new Map(accounts.map(({ id, ref }) => [accountKey(ref), id]))
  return new Map(
    refs.map((ref) => {
      const key = accountKey(ref)
      return [key, Money.of(minor.get(idByKey.get(key) ?? 0) ?? 0n, currency)]
    })
  )
}
