import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, currentTenantId, toDatabaseTime } from '#foundation'

/**
 * Locks stored balances until the transaction ends, **in ascending account id**: two transactions
 * that want some of the same then wait for each other in one direction only. Unsorted locking
 * deadlocks hundreds of times where this never does (measured; see docs/ledger.md). The primary key
 * is forced, for a scan of the table would lock in order, too, but everybody.
 */
export async function lockBalances(
  accountIds: Iterable<number>,
  trx: TransactionClientContract
): Promise<Map<number, bigint>> {
  const sortedIds = [...new Set(accountIds)].sort((a, b) => a - b)
  if (sortedIds.length === 0) return new Map()
  const [rows] = await trx.rawQuery(
    `SELECT account_id, balance_minor FROM ledger_balances FORCE INDEX (PRIMARY)
     WHERE tenant_id = ? AND account_id IN (${sortedIds.map(() => '?').join(', ')})
     ORDER BY account_id FOR UPDATE`,
    [currentTenantId(), ...sortedIds]
  )
  return new Map(
    rows.map((row: { account_id: number; balance_minor: number | string }) => [
      Number(row.account_id),
      BigInt(row.balance_minor),
    ])
  )
}

/** Adds to locked balances in one statement. */
export async function addToBalances(
  changes: ReadonlyMap<number, bigint>,
  trx: TransactionClientContract
) {
  const tenantId = currentTenantId()
  const now = toDatabaseTime(clock.now())
  const rows = [...changes].filter(([, change]) => change !== 0n).sort(([a], [b]) => a - b)
  if (rows.length === 0) return
  await trx.rawQuery(
    `INSERT INTO ledger_balances (tenant_id, account_id, balance_minor, updated_at)
     VALUES ${rows.map(() => '(?, ?, ?, ?)').join(', ')}
     ON DUPLICATE KEY UPDATE
       balance_minor = balance_minor + VALUES(balance_minor), updated_at = VALUES(updated_at)`,
    rows.flatMap(([accountId, change]) => [tenantId, accountId, change.toString(), now])
  )
}
