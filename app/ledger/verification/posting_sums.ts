import { currentTenantId } from '#foundation'
import type { VerificationScope } from '#ledger/verification/ledger_check'
import { rowWindows } from '#ledger/verification/row_windows'

/** What an account's postings come to, in minor units. */
export interface AccountSums {
  debitMinor: bigint
  creditMinor: bigint
}

/** By account id, from all postings: it grows with the accounts, not with the journals. */
export async function postingSums(scope: VerificationScope): Promise<Map<number, AccountSums>> {
  const sums = new Map<number, AccountSums>()
  const of = (accountId: number) => {
    const sum = sums.get(accountId) ?? { debitMinor: 0n, creditMinor: 0n }
    sums.set(accountId, sum)
    return sum
  }
  for await (const { after, through } of rowWindows(scope, 'ledger_postings', { size: 20_000 })) {
    const [rows] = await scope.client.rawQuery(
      `SELECT debit_account_id, credit_account_id, SUM(amount_minor) AS total
       FROM ledger_postings WHERE tenant_id = ? AND id > ? AND id <= ?
       GROUP BY debit_account_id, credit_account_id`,
      [currentTenantId(), after, through]
    )
    for (const row of rows) {
      of(Number(row.debit_account_id)).debitMinor += BigInt(row.total)
      of(Number(row.credit_account_id)).creditMinor += BigInt(row.total)
    }
  }
  return sums
}
