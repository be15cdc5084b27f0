import { currentTenantId } from '#foundation'
import type { VerificationScope } from '#ledger/verification/ledger_check'
import { rowWindows } from '#ledger/verification/row_windows'

/** What a window's postings from one account to another come to, in minor units. */
interface PairSum {
  debitId: number
  creditId: number
  totalMinor: bigint
}

/** All postings, window by window. A pair of accounts comes once for each window that has it. */
export async function* postingSums(scope: VerificationScope): AsyncIterable<PairSum> {
  for await (const { after, through } of rowWindows(scope, 'ledger_postings', { size: 20_000 })) {
    const [rows] = await scope.client.rawQuery(
      `SELECT debit_account_id, credit_account_id, SUM(amount_minor) AS total
       FROM ledger_postings WHERE tenant_id = ? AND id > ? AND id <= ?
       GROUP BY debit_account_id, credit_account_id`,
      [currentTenantId(), after, through]
    )
    for (const row of rows) {
      yield {
        debitId: Number(row.debit_account_id),
        creditId: Number(row.credit_account_id),
        totalMinor: BigInt(row.total),
      }
    }
  }
}
