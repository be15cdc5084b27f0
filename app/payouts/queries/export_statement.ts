import type { StatementEntry } from '#ledger'
import { Money } from '#money'
import { statementRows } from '#payouts/queries/statement_rows'

export const STATEMENT_COLUMNS = ['occurred_at', 'event', 'order', 'amount', 'currency']

/** Bookings as rows of a table, page by page. */
export async function* exportStatement(pages: AsyncIterable<StatementEntry[]>) {
  for await (const entries of pages) {
    const rows = await statementRows(entries)
    yield rows.map((row) => [
      row.occurredAt,
      row.event,
      row.orderNumber,
      Money.fromJSON(row.amount).toDecimal(),
      row.amount.currency,
    ])
  }
}
