import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant } from '#foundation'
import type { ResolvedJournal } from '#ledger/posting/resolved_journal'

/** Keeps a statement well below the server's `max_allowed_packet`. */
const ROWS_A_STATEMENT = 5_000

export async function insertPostings(
  journals: readonly ResolvedJournal[],
  trx: TransactionClientContract
) {
  const { id: tenantId, currency } = currentTenant()
  const rows = journals.flatMap((journal) =>
    journal.postings.map(({ debit, credit, amountMinor }, position) => ({
      tenant_id: tenantId,
      journal_id: journal.id,
      position,
      debit_account_id: debit.id,
      credit_account_id: credit.id,
      currency,
      amount_minor: amountMinor,
    }))
  )
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const some = rows.slice(start, start + ROWS_A_STATEMENT)
    await trx.insertQuery().table('ledger_postings').multiInsert(some)
  }
}
