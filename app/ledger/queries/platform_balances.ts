import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { currentTenantId, tenantTable } from '#foundation'
import type { Account } from '#ledger/accounts/account'
import { rulesOf } from '#ledger/accounts/account_kinds'

interface Snapshot {
  throughPostingId: number
  balanceMinor: bigint
}

/**
 * Balances of accounts that keep none: the latest snapshot and the postings after it. In four
 * statements, by account id, in the account's normal side.
 */
export async function platformBalances(
  accounts: readonly Account[],
  client: QueryClientContract
): Promise<Map<number, bigint>> {
  if (accounts.length === 0) return new Map()
  const snapshots = await latestSnapshots(accounts, client)
  const debits = await sumsAfter('debit_account_id', accounts, snapshots, client)
  const credits = await sumsAfter('credit_account_id', accounts, snapshots, client)
  return new Map(
    accounts.map(({ id, ref }) => {
      const debitMinor = debits.get(id) ?? 0n
      const creditMinor = credits.get(id) ?? 0n
      const changeMinor =
        rulesOf(ref.kind).normalSide === 'debit'
          ? debitMinor - creditMinor
          : creditMinor - debitMinor
      return [id, (snapshots.get(id)?.balanceMinor ?? 0n) + changeMinor]
    })
  )
}

/** By account id; none where no snapshot was taken yet. */
export async function latestSnapshots(
  accounts: readonly Account[],
  client: QueryClientContract
): Promise<Map<number, Snapshot>> {
  const ids = accounts.map(({ id }) => id)
  const latest = tenantTable('ledger_snapshots', client)
    .whereIn('account_id', ids)
    .groupBy('account_id')
    .select('account_id')
    .max('through_posting_id as through_posting_id')
  const rows = await tenantTable('ledger_snapshots', client)
    .whereIn(['account_id', 'through_posting_id'], latest)
    .select('account_id', 'through_posting_id', 'balance_minor')
  return new Map(
    rows.map((row) => [
      Number(row.account_id),
      {
        throughPostingId: Number(row.through_posting_id),
        balanceMinor: BigInt(row.balance_minor),
      },
    ])
  )
}

async function sumsAfter(
  side: 'debit_account_id' | 'credit_account_id',
  accounts: readonly Account[],
  snapshots: ReadonlyMap<number, Snapshot>,
  client: QueryClientContract
): Promise<Map<number, bigint>> {
  const rows = await client
    .from('ledger_postings')
    .where('tenant_id', currentTenantId())
    .where((anyAccount) => {
      for (const { id } of accounts) {
        const through = snapshots.get(id)?.throughPostingId ?? 0
        anyAccount.orWhere((one) => one.where(side, id).where('id', '>', through))
      }
    })
    .groupBy(side)
    .select(`${side} as accountId`)
    .sum('amount_minor as total')
  return new Map(rows.map((row) => [Number(row.accountId), BigInt(row.total)]))
}
