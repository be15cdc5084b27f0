import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { currentTenant } from '#foundation'
import { insertValues } from '#ledger/posting/insert_values'
import type { ResolvedJournal } from '#ledger/posting/resolved_journal'

/** Keeps a statement well below the server's `max_allowed_packet`. */
const ROWS_A_STATEMENT = 5_000

const COLUMNS = [
  'tenant_id',
  'journal_id',
  'position',
  'debit_account_id',
  'credit_account_id',
  'currency',
  'amount_minor',
]

export async function insertPostings(
  journals: readonly ResolvedJournal[],
  trx: TransactionClientContract
) {
  const { id: tenantId, currency } = currentTenant()
  const rows = journals.flatMap((journal) =>
    journal.postings.map(({ debit, credit, amountMinor }, position) => [
      tenantId,
      journal.id,
      position,
      debit.id,
      credit.id,
      currency,
      amountMinor,
    ])
  )
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const some = rows.slice(start, start + ROWS_A_STATEMENT)
    await insertValues('ledger_postings', COLUMNS, some, trx)
  }
}
