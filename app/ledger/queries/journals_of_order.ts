import type { DateTime } from 'luxon'
import { currentTenant, fromDatabaseTime, tenantTable } from '#foundation'
import { Money } from '#money'
import type { AccountRef } from '#ledger/accounts/account_ref'
import { postingsOf } from '#ledger/queries/postings_of'

export interface OrderJournal {
  id: number
  event: string
  reference: { type: string; id: number }
  occurredAt: DateTime<true>
  postings: { debit: AccountRef; credit: AccountRef; amount: Money }[]
}

/** Everything that was booked in an order's life, first to last, in two statements. */
export async function journalsOfOrder(orderId: number): Promise<OrderJournal[]> {
  const { currency } = currentTenant()
  const journals = await tenantTable('ledger_journals').where('order_id', orderId).orderBy('id')
  const ids = journals.map(({ id }) => Number(id))
  const byJournal = Map.groupBy(await postingsOf(ids), ({ journalId }) => journalId)
  return journals.map((row) => ({
    id: Number(row.id),
    event: row.event,
    reference: { type: row.reference_type, id: Number(row.reference_id) },
    occurredAt: fromDatabaseTime(row.occurred_at),
    postings: (byJournal.get(Number(row.id)) ?? []).map(({ debit, credit, amountMinor }) => ({
      debit,
      credit,
      amount: Money.of(amountMinor, currency),
    })),
  }))
}
