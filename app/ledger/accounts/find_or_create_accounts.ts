import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenant, toDatabaseTime } from '#foundation'
import type { Account } from '#ledger/accounts/account'
import { accountCache } from '#ledger/accounts/account_cache'
import { rulesOf } from '#ledger/accounts/account_kinds'
import { accountKey, type AccountRef } from '#ledger/accounts/account_ref'
import { findAccounts } from '#ledger/accounts/find_accounts'

/**
 * The accounts of these names by `accountKey`, created where they are missing: no statement where
 * this process has seen them all, four at most.
 *
 * Of two transactions that create the same account at once, the unique key makes the later wait
 * for the earlier's commit and then find its row. Sorted names make all wait in one order.
 */
export async function findOrCreateAccounts(
  refs: Iterable<AccountRef>,
  trx: TransactionClientContract
): Promise<Map<string, Account>> {
  const found = new Map<string, Account>()
  const unseen = new Map<string, AccountRef>()
  for (const ref of refs) {
    const key = accountKey(ref)
    const account = accountCache.get(key)
    if (account) found.set(key, account)
    else unseen.set(key, ref)
  }
  if (unseen.size === 0) return found

  const read = await findAccounts([...unseen.values()], trx)
  const missing = [...unseen.keys()].filter((key) => !read.has(key)).sort()
  if (missing.length > 0) {
    const refsToCreate = missing.map((key) => unseen.get(key)!)
    for (const [key, account] of await createAccounts(refsToCreate, trx)) read.set(key, account)
  }
  accountCache.rememberAfterCommit(read, trx)
  for (const [key, account] of read) found.set(key, account)
  return found
}

async function createAccounts(refs: AccountRef[], trx: TransactionClientContract) {
  const tenant = currentTenant()
  const now = toDatabaseTime(clock.now())
  await trx
    .insertQuery()
    .table('ledger_accounts')
    .multiInsert(
      refs.map(({ kind, ownerType, ownerId }) => ({
        tenant_id: tenant.id,
        kind,
        currency: tenant.currency,
        owner_type: ownerType,
        owner_id: ownerId,
        created_at: now,
      }))
    )
    .onConflict()
    .ignore()

  const created = await findAccounts(refs, trx)
  const balances = [...created.values()]
    .filter(({ ref }) => rulesOf(ref.kind).isStored)
    .map(({ id }) => ({ tenant_id: tenant.id, account_id: id, balance_minor: 0, updated_at: now }))
  if (balances.length > 0) {
    await trx.insertQuery().table('ledger_balances').multiInsert(balances).onConflict().ignore()
  }
  return created
}
